"""All roots seen as one catalogue, at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.catalogue.fault_list import FaultList

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from etude.catalogue.index import Contents
    from etude.catalogue.model import Root, Summary
    from etude.errors import Fault


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What there is, with clashes settled: the earlier root wins."""

    summaries: tuple[Summary, ...]  # in learning order
    folders: dict[str, tuple[Path, Root]]  # by id, of broken problems too
    by_id: dict[str, Summary]
    new_ids: dict[str, str]  # by old id
    faults: tuple[Fault, ...]

    def current_id(self, problem_id: str) -> str:
        """The id under which the problem stands now."""
        return problem_id if problem_id in self.folders else self.new_ids.get(problem_id, problem_id)


def merge(parts: Iterable[tuple[Root, Contents]]) -> Snapshot:
    """One catalogue out of the contents of several roots."""
    summaries: list[Summary] = []
    folders: dict[str, tuple[Path, Root]] = {}
    faults = FaultList()
    for root, contents in parts:
        faults.extend(contents.faults)
        if not root.path.is_dir():
            faults.add(root.path, 1, "no_such_root", path=root.path)
        for problem_id in contents.broken:
            folders.setdefault(problem_id, (root.path / problem_id, root))
        for summary in contents.summaries:
            first = folders.setdefault(summary.id, (summary.folder, root))[0]
            if first is summary.folder:
                summaries.append(summary)
            else:
                faults.add(summary.folder / "problem.toml", 1, "clash", id=summary.id, other=first)
    by_id = {summary.id: summary for summary in summaries}
    return Snapshot(tuple(summaries), folders, by_id, _new_ids(summaries, folders, faults), faults.sorted())


def _new_ids(
    summaries: list[Summary], folders: dict[str, tuple[Path, Root]], faults: FaultList
) -> dict[str, str]:
    found: dict[str, str] = {}
    for summary in summaries:
        for old_id in summary.old_ids:
            first = old_id if old_id in folders else found.setdefault(old_id, summary.id)
            if first != summary.id:
                faults.add(
                    summary.folder / "problem.toml", 1, "old_id_clash", id=old_id, other=folders[first][0]
                )
    return found
