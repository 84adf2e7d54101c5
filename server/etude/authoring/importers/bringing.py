"""From a reading to a catalogue: what is new is made, tried out where that is allowed, and put in its place."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from etude.authoring.importers.folder_files import collection_file, problem_files
from etude.authoring.importers.placing import opened_staging
from etude.authoring.importers.report import Entry, Fate, ImportReport
from etude.authoring.importers.verify import objection
from etude.catalogue.collection_file import problem_names, read_collection
from etude.catalogue.fault_list import FaultList
from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.errors import BrokenProblem
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from etude.authoring.importers.imported import ImportedCollection, ImportedProblem, Reading
    from etude.authoring.importers.placing import Staging
    from etude.judge.service import JudgeService

__all__ = ["bring"]


async def bring(
    reading: Reading,
    root: Path,
    judges: JudgeService | None,
    on_entry: Callable[[Entry], None] = lambda _: None,
) -> ImportReport:
    """Put what was read into the collection of a root, and say what became of each part.

    Args:
        reading: what an importer gave.
        root: the user's own catalogue.
        judges: run each new problem's reference and starter; None where its code may not run.
        on_entry: told of each entry as soon as it is known.

    Raises:
        CatalogueError: the root cannot be written to.
        JudgeUnavailable: the judge or the cage does not start.
    """
    with opened_staging(root, reading.importer, reading.collection.id) as staging:
        work = _Bringing(reading, staging, judges)
        refused = [
            Entry(one.place, work.id_of(one.name), Fate.REFUSED, text=one.reason) for one in reading.refusals
        ]
        at_once = asyncio.Semaphore(max(os.cpu_count() or 1, 1))

        async def one(problem: ImportedProblem) -> Entry:
            async with at_once:
                return await work.bring(problem)

        tasks = [asyncio.create_task(one(problem)) for problem in reading.problems]
        try:
            for task in tasks:
                on_entry(await task)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for entry in refused:
            on_entry(entry)
        remarks = work.list_problems() if problem_names(staging.target) else ()
        entries = (*(task.result() for task in tasks), *refused)
        return ImportReport(reading.importer, staging.target, entries, remarks)


class _Bringing:
    """One import at work."""

    def __init__(self, reading: Reading, staging: Staging, judges: JudgeService | None) -> None:
        self._reading = reading
        self._staging = staging
        self._judges = judges

    def id_of(self, name: str) -> str:
        """The full id of a problem, empty for none."""
        return f"{self._reading.collection.id}/{name}" if name else ""

    async def bring(self, problem: ImportedProblem) -> Entry:
        """One problem."""
        files = {verified: self._files(problem, verified=verified) for verified in (True, False)}
        there = self._staging.changed(problem.name)
        if there:
            return self._entry(problem, Fate.KEPT, text=say("importing.kept", names=", ".join(there)))
        if there is not None:
            if self._staging.holds(problem.name, files[True]):
                return self._entry(problem, Fate.UNCHANGED, verified=True)
            if self._judges is None and self._staging.holds(problem.name, files[False]):
                return self._entry(problem, Fate.UNCHANGED)
        tried = self._judges is not None
        refusal = await self._made(problem, files[tried])
        if refusal:
            text = refusal if there is None else "\n".join([refusal, say("importing.earlier_stays")])
            return self._entry(problem, Fate.REFUSED, text=text)
        self._staging.place(problem.name)
        is_verified = tried and problem.reference is not None
        return self._entry(
            problem, Fate.UPDATED if there is not None else Fate.IMPORTED, verified=is_verified
        )

    def _files(self, problem: ImportedProblem, *, verified: bool) -> dict[str, bytes]:
        # Without a reference nobody can know whether the tests can be passed.
        is_known = verified and problem.reference is not None
        return problem_files(problem, self._reading.importer, verified=is_known)

    async def _made(self, problem: ImportedProblem, files: Mapping[str, bytes]) -> str:
        """Make a problem beside its place; what speaks against putting it there."""
        folder = self._staging.make(problem.name, files)
        try:
            loaded = load_problem(folder, Root(self._staging.path, trusted=self._judges is not None))
        except BrokenProblem as error:
            return "\n".join(f"{fault.file.name}:{fault.line}: {fault.message}" for fault in error.faults)
        return await objection(loaded, self._judges) if self._judges is not None else ""

    def _entry(
        self, problem: ImportedProblem, fate: Fate, *, verified: bool = False, text: str = ""
    ) -> Entry:
        notes = () if fate is Fate.REFUSED else problem.notes
        return Entry(problem.place, self.id_of(problem.name), fate, verified, text, notes)

    # ------------------------------------------------------------------ collection.toml

    def list_problems(self) -> tuple[str, ...]:
        """List every problem that is there in collection.toml; what has to be said about that."""
        content = collection_file(self._reading.collection, self._chapters())
        if self._staging.place_file("collection.toml", content):
            return ()
        return (say("importing.collection_kept", file=self._staging.target / "collection.toml"),)

    def _chapters(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """The chapters of the source in its order, with what earlier imports brought besides."""
        there = problem_names(self._staging.target)
        collection: ImportedCollection = self._reading.collection
        found: dict[tuple[str, str], dict[str, None]] = {
            (chapter.id, chapter.title): {} for chapter in collection.chapters
        }
        known = {chapter.id: (chapter.id, chapter.title) for chapter in collection.chapters}
        for problem in self._reading.problems:
            if problem.name in there:
                found[known[problem.chapter]][problem.name] = None
        listed = {name for names in found.values() for name in names}
        before = read_collection(self._staging.target, there, FaultList())
        for chapter in before.chapters if before is not None else ():
            names = [one.partition("/")[2] for one in chapter.problems]
            key = known.setdefault(chapter.id, (chapter.id, chapter.title))
            found.setdefault(key, {}).update((name, None) for name in names if name not in listed)
        return {key: tuple(names) for key, names in found.items() if names}
