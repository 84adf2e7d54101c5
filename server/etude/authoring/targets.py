"""Which problems and topics an author means: ids, folders of problems, collections or catalogues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.catalogue.load import absolute
from etude.catalogue.model import Root
from etude.errors import UsageError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from etude.catalogue.catalogue import Catalogue

__all__ = ["TOPICS", "Target", "all_targets", "targets_in", "targets_of"]


TOPICS: Final = "_topics"


@dataclass(frozen=True, slots=True)
class Target:
    """A folder of a problem or a topic, and the root that it is read from."""

    folder: Path
    root: Root

    @property
    def id(self) -> str:
        """`<collection>/<problem>` or `_topics/<topic>`, as far as folders tell."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def is_topic(self) -> bool:
        """Whether it is a topic and no problem."""
        return is_topic(self.folder)


def is_topic(folder: Path) -> bool:
    """Whether a folder holds a topic."""
    return (folder / "topic.toml").is_file()


def all_targets(catalogue: Catalogue) -> tuple[Target, ...]:
    """Every problem of every root whose code may run, in learning order, and then every topic."""
    problems = [Target(*place) for place in catalogue.places() if place[1].builtin or place[1].trusted]
    return (*problems, *_topics(root for root in catalogue.roots if root.builtin or root.trusted))


def targets_of(problem_id: str, catalogue: Catalogue) -> tuple[Target, ...]:
    """The problem with this id, or the topic `_topics/<id>` or plainly `<id>`.

    Raises:
        UnknownProblem: there is none.
    """
    topics = (each for each in _topics(catalogue.roots) if problem_id in (each.id, each.folder.name))
    return (next(topics, None) or Target(*catalogue.place(problem_id)),)


def _topics(roots: Iterable[Root]) -> Iterator[Target]:
    for root in roots:
        for file in sorted(root.path.glob(f"{TOPICS}/*/topic.toml")):
            yield Target(file.parent, root)


def targets_in(folder: Path, roots: Iterable[Root]) -> tuple[Target, ...]:
    """What is in a folder that somebody named, and thereby trusts: a problem, a topic, a collection or a catalogue.

    Raises:
        UsageError: there is nothing to check in it.
    """
    folder = absolute(folder)
    known = {root.path.resolve(): root for root in roots}
    found = tuple(Target(each, _root_of(each, known)) for each in _problem_folders(folder))
    if not found:
        raise UsageError(say("authoring.no_problem_in", folder=folder))
    return found


def _problem_folders(folder: Path) -> Iterator[Path]:
    if (folder / "problem.toml").is_file() or is_topic(folder):
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
    for pattern in (f"{TOPICS}/*/topic.toml", *(["*/topic.toml"] if folder.name == TOPICS else [])):
        yield from (file.parent for file in sorted(folder.glob(pattern)))


def _root_of(folder: Path, known: dict[Path, Root]) -> Root:
    path = folder.parent.parent
    root = known.get(path.resolve())
    if root is not None and root.builtin:
        return root
    in_collection = (folder.parent / "collection.toml").is_file() or is_topic(folder)
    return Root(path if in_collection else folder, trusted=True)
