"""Everything there is to practise, out of several roots."""

from __future__ import annotations

import difflib
import threading
from typing import TYPE_CHECKING

from etude.catalogue.collection_file import read_collection
from etude.catalogue.daily import problem_of_the_day, the_day
from etude.catalogue.fault_list import FaultList
from etude.catalogue.index import Index
from etude.catalogue.index_page import Contents
from etude.catalogue.load import absolute, load_problem
from etude.catalogue.model import Root
from etude.catalogue.scan import folder_stamp
from etude.catalogue.search import scan_summaries, words_of
from etude.catalogue.snapshot import merge
from etude.errors import BrokenProblem, UnknownProblem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from etude.catalogue.daily import DailyChoice
    from etude.catalogue.library import Library
    from etude.catalogue.model import Collection, Problem, Summary
    from etude.catalogue.snapshot import Snapshot
    from etude.errors import Fault

# Up to this many problems are compared with their folders before the first answer (a few milliseconds). With
# more, the first answer comes from the cache, and whoever has time to spare calls `refresh`.
ALWAYS_FRESH = 1000

_Remembered = tuple[tuple[tuple[str, int, int], ...], "Problem | tuple[Fault, ...]"]


class Catalogue:
    """The problems of all roots, the earlier root first where two have the same id.

    Summaries come from the index; a problem is read when it is asked for, and again when a file of its folder
    has changed. May be used from several threads.
    """

    def __init__(self, roots: Sequence[Root], cache_file: Path | None = None) -> None:
        self.roots = tuple(roots)
        self._index = Index(cache_file)
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._problems: dict[Path, _Remembered] = {}
        self._collections: tuple[Collection, ...] | None = None

    def summaries(self) -> tuple[Summary, ...]:
        """All problems in learning order: by root, collection, chapter and place."""
        return self._now().summaries

    def problem(self, problem_id: str) -> Problem:
        """The problem with this id, or with this old id.

        Raises:
            UnknownProblem: there is none; names the id that is spelled most like it.
            BrokenProblem: its folder cannot be used.
        """
        return self._read(*self.place(problem_id))

    def problem_at(self, folder: Path, *, trusted: bool = False) -> Problem:
        """The problem in a folder, of a root or on its own.

        `trusted` says whether the code of one on its own may run.

        Raises:
            BrokenProblem: the folder cannot be used.
        """
        folder = absolute(folder)
        real = folder.resolve()
        for root in self.roots:
            if root.path.resolve() == real.parent.parent:
                return self._read(folder, root)
        in_collection = (folder.parent / "collection.toml").is_file()
        return self._read(folder, Root(folder.parent.parent if in_collection else folder, trusted=trusted))

    def places(self) -> tuple[tuple[Path, Root], ...]:
        """The folder of every problem that is shown, broken ones too, with its root."""
        snapshot = self._now()
        return tuple(
            (root / name / problem, snapshot.roots[root]) for root, name, problem in snapshot.places()
        )

    def place(self, problem_id: str) -> tuple[Path, Root]:
        """The folder of the problem with this id, or with this old id, and its root. It may be broken.

        Raises:
            UnknownProblem: there is none; names the id that is spelled most like it.
        """
        place = self._find(problem_id)
        if place is None or not place[0].is_dir():  # new, renamed or gone since the last look
            self.refresh()
            place = self._find(problem_id)
        if place is None:
            raise UnknownProblem(problem_id, self._nearest(problem_id))
        return place

    def collections(self) -> tuple[Collection, ...]:
        """The courses, by root and name. What is wrong with one is among the faults."""
        if self._collections is None:
            names: dict[Path, list[str]] = {}
            for root, collection, name in self._now().places():
                names.setdefault(root / collection, []).append(name)
            found = [read_collection(folder, inside, FaultList()) for folder, inside in names.items()]
            self._collections = tuple(collection for collection in found if collection is not None)
        return self._collections

    def search(self, query: str, limit: int = 50) -> tuple[Summary, ...]:
        """The problems with words that begin as those of the query do, best first; for no words, all."""
        snapshot, words = self._now(), words_of(query)
        if not words:
            return snapshot.summaries[:limit]
        found = self._index.search(words, [root.path for root in self.roots], limit)
        if found is None:
            return tuple(scan_summaries(snapshot.summaries, words, limit))
        hits = ((root, snapshot.by_id.get(problem_id)) for root, problem_id in found)
        return tuple(summary for root, summary in hits if summary is not None and str(summary.root) == root)

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with collections and headers, and with each problem that was read so far."""
        faults = FaultList()
        faults.extend(self._now().faults)
        for _, problem in tuple(self._problems.values()):
            if isinstance(problem, tuple):
                faults.extend(problem)
        return faults.sorted()

    def next_after(self, problem_id: str) -> Summary | None:
        """The problem to go on with: the next of the collection, else the first of the next one."""
        snapshot = self._now()
        this = snapshot.by_id.get(snapshot.current_id(problem_id))
        if this is None:
            return None
        after = snapshot.summaries.index(this) + 1
        return snapshot.summaries[after] if after < len(snapshot.summaries) else None

    def daily(self, day: dt.date) -> Summary:
        """The problem of the day, one of the built-in ones where there are any.

        Raises:
            CatalogueError: there are no problems at all.
        """
        return problem_of_the_day(self._for_days(), day)

    def daily_choice(self, day: dt.date, library: Library) -> DailyChoice:
        """The problem, topic and project of the day, built-in ones where there are any.

        Raises:
            CatalogueError: there are no problems at all.
        """
        topics = list(library.topics.values())
        topics = [one for one in topics if one.root.builtin] or topics
        return the_day(day, self._for_days(), topics, list(library.projects.values()))

    def _for_days(self) -> Sequence[Summary]:
        builtin = {root.path for root in self.roots if root.builtin}
        summaries = self.summaries()
        return [one for one in summaries if one.root in builtin] or summaries

    def refresh(self) -> bool:
        """Compare everything with the folders; whether anything had changed."""
        changed = [self._index.revalidate(root.path) for root in self.roots]
        if any(changed) or self._snapshot is None:
            snapshot = self._merged()
            with self._lock:
                self._snapshot, self._collections = snapshot, None
        return any(changed)

    def close(self) -> None:
        """Let go of the cache file."""
        self._index.close()

    def _now(self) -> Snapshot:
        snapshot = self._snapshot
        if snapshot is None:
            snapshot = self._merged()
            with self._lock:
                self._snapshot = snapshot
            if len(snapshot.by_id) <= ALWAYS_FRESH:
                self.refresh()
        return self._snapshot or snapshot

    def _merged(self) -> Snapshot:
        return merge((root, self._contents(root)) for root in self.roots)

    def _contents(self, root: Root) -> Contents:
        contents = self._index.contents(root.path)
        if contents is None:  # a root never seen before, or a cache that was lost
            self._index.revalidate(root.path)
            contents = self._index.contents(root.path)
        return contents or Contents((), (), ())

    def _find(self, problem_id: str) -> tuple[Path, Root] | None:
        return self._now().place(problem_id)

    def _nearest(self, problem_id: str) -> str | None:
        snapshot = self._now()
        ids = list(snapshot.by_id)
        name = problem_id.rpartition("/")[2]
        same_name = [one for one in ids if one.rpartition("/")[2] == name]
        close = same_name or difflib.get_close_matches(problem_id, ids, n=1)
        if not close:  # the collection left out, or another one
            names = {one.rpartition("/")[2]: one for one in ids}
            close = [names[one] for one in difflib.get_close_matches(name, names, n=1)]
        return close[0] if close else None

    def _read(self, folder: Path, root: Root) -> Problem:
        stamp = folder_stamp(folder)
        remembered = self._problems.get(folder)
        if remembered is None or remembered[0] != stamp or _root_of(remembered[1]) not in {None, root}:
            remembered = (stamp, _loaded(folder, root))
            self._problems[folder] = remembered
        if isinstance(remembered[1], tuple):
            raise BrokenProblem(remembered[1])
        return remembered[1]


def _loaded(folder: Path, root: Root) -> Problem | tuple[Fault, ...]:
    try:
        return load_problem(folder, root)
    except BrokenProblem as error:
        return error.faults


def _root_of(problem: Problem | tuple[Fault, ...]) -> Root | None:
    return None if isinstance(problem, tuple) else problem.root
