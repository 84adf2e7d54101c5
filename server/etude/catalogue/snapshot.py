"""All roots seen as one catalogue, at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.catalogue.fault_list import FaultList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from etude.catalogue.index_page import Contents
    from etude.catalogue.model import Root, Summary
    from etude.errors import Fault


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What there is, with clashes settled: the earlier root wins."""

    summaries: tuple[Summary, ...]  # in learning order
    by_id: dict[str, Summary]
    broken: dict[str, Root]  # by id: problems of which no summary could be read
    new_ids: dict[str, str]  # by old id
    roots: dict[Path, Root]
    faults: tuple[Fault, ...]

    def current_id(self, problem_id: str) -> str:
        """The id under which the problem stands now."""
        is_current = problem_id in self.by_id or problem_id in self.broken
        return problem_id if is_current else self.new_ids.get(problem_id, problem_id)

    def place(self, problem_id: str) -> tuple[Path, Root] | None:
        """The folder of a problem, found by its present or an old id, and its root."""
        current = self.current_id(problem_id)
        summary = self.by_id.get(current)
        if summary is not None:
            return summary.folder, self.roots[summary.root]
        root = self.broken.get(current)
        return None if root is None else (root.path / current, root)

    def places(self) -> Iterator[tuple[Path, str, str]]:
        """Root, collection and name of each problem, broken ones at the end."""
        for summary in self.summaries:
            yield summary.root, summary.collection, summary.id.partition("/")[2]
        for problem_id, root in self.broken.items():
            collection, _, name = problem_id.partition("/")
            yield root.path, collection, name


def merge(parts: Iterable[tuple[Root, Contents]]) -> Snapshot:
    """One catalogue out of the contents of several roots."""
    by_id: dict[str, Summary] = {}
    broken: dict[str, Root] = {}
    roots: dict[Path, Root] = {}
    faults = FaultList()
    for root, contents in parts:
        roots[root.path] = root
        faults.extend(contents.faults)
        if not root.path.is_dir():
            faults.add(root.path, 1, "no_such_root", path=root.path)
        for summary in contents.summaries:
            if summary.id in by_id or summary.id in broken:
                _clash(summary, by_id, broken, faults)
            else:
                by_id[summary.id] = summary
        for problem_id in contents.broken:
            if problem_id not in by_id:
                broken.setdefault(problem_id, root)
    new_ids = _new_ids(by_id, broken, faults)
    return Snapshot(tuple(by_id.values()), by_id, broken, new_ids, roots, faults.sorted())


def _clash(summary: Summary, by_id: dict[str, Summary], broken: dict[str, Root], faults: FaultList) -> None:
    first = by_id.get(summary.id)
    other = first.folder if first else broken[summary.id].path / summary.id
    faults.add(summary.folder / "problem.toml", 1, "clash", id=summary.id, other=other)


def _new_ids(by_id: dict[str, Summary], broken: dict[str, Root], faults: FaultList) -> dict[str, str]:
    found: dict[str, str] = {}
    for summary in by_id.values():
        for old_id in summary.old_ids:
            first = old_id if old_id in by_id or old_id in broken else found.setdefault(old_id, summary.id)
            if first != summary.id:
                faults.add(summary.folder / "problem.toml", 1, "old_id_clash", id=old_id, other=first)
    return found
