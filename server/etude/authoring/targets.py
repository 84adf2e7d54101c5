"""Which problems an author means: ids, folders of problems, collections or catalogues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.catalogue.load import absolute
from etude.catalogue.model import Root
from etude.errors import UsageError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from etude.catalogue.catalogue import Catalogue

__all__ = ["Target", "all_targets", "targets_in", "targets_of"]


@dataclass(frozen=True, slots=True)
class Target:
    """A folder of a problem, and the root that it is read from."""

    folder: Path
    root: Root

    @property
    def id(self) -> str:
        """`<collection>/<problem>`, as far as folders tell."""
        return f"{self.folder.parent.name}/{self.folder.name}"


def all_targets(catalogue: Catalogue) -> tuple[Target, ...]:
    """Every problem of every root whose code may run, in learning order."""
    return tuple(Target(*place) for place in catalogue.places() if place[1].builtin or place[1].trusted)


def targets_of(problem_id: str, catalogue: Catalogue) -> tuple[Target, ...]:
    """The problem with this id.

    Raises:
        UnknownProblem: there is none.
    """
    return (Target(*catalogue.place(problem_id)),)


def targets_in(folder: Path, roots: Iterable[Root]) -> tuple[Target, ...]:
    """The problems in a folder that somebody named, and thereby trusts: a problem, a collection or a catalogue.

    Raises:
        UsageError: there is no problem in it.
    """
    folder = absolute(folder)
    known = {root.path.resolve(): root for root in roots}
    found = tuple(Target(each, _root_of(each, known)) for each in _problem_folders(folder))
    if not found:
        raise UsageError(say("authoring.no_problem_in", folder=folder))
    return found


def _problem_folders(folder: Path) -> Iterator[Path]:
    if (folder / "problem.toml").is_file():
        yield folder
        return
    for pattern in ("*/problem.toml", "*/*/problem.toml"):
        files = sorted(folder.glob(pattern))
        parts = [file.relative_to(folder).parts[:-1] for file in files]
        yield from (
            file.parent
            for file, names in zip(files, parts, strict=True)
            if not any(name.startswith(("_", ".")) for name in names)
        )


def _root_of(folder: Path, known: dict[Path, Root]) -> Root:
    path = folder.parent.parent
    root = known.get(path.resolve())
    if root is not None and root.builtin:
        return root
    in_collection = (folder.parent / "collection.toml").is_file()
    return Root(path if in_collection else folder, trusted=True)
