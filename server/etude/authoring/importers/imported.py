"""What every importer gives: problems as immutable values, and what was refused, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Case, Code, Comparison, Difficulty, Hint, Limits, Source

__all__ = [
    "ImportedChapter",
    "ImportedCollection",
    "ImportedFile",
    "ImportedProblem",
    "Importer",
    "Note",
    "NoteKind",
    "Reading",
    "Refusal",
]


class NoteKind(StrEnum):
    """What became of a part of the source; the values are what scripts match."""

    MAPPED = "mapped"  # it is there, and says what it said
    ADAPTED = "adapted"  # it is there in another form
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about a part of the source."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file that is copied as it is.

    Attributes:
        name: relative to the problem's folder, with forward slashes.
        content: its bytes, UTF-8.
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ImportedProblem:
    """One problem as the source has it.

    Attributes:
        name: of its folder; an id within the collection that stays the same for the same source.
        place: where it stands in the source, for a person.
        reference: the text of a right solution; None where the source has none.
        cases: what becomes cases.toml.
        files: tests and modules beside them.
    """

    name: str
    place: str
    title: str
    difficulty: Difficulty
    chapter: str
    source: Source
    license: str
    code: Code
    limits: Limits
    comparison: Comparison
    statement: str
    starter: str
    reference: str | None
    hints: tuple[Hint, ...] = ()
    topics: tuple[str, ...] = ()
    prerequisites: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    files: tuple[ImportedFile, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something of the source that is not imported.

    Attributes:
        place: where it stands in the source.
        reason: a sentence; of code, it names the construct.
        name: the folder that the problem would have; empty where there is not even that.
    """

    place: str
    reason: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ImportedChapter:
    """A chapter that problems of a source are listed in."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ImportedCollection:
    """The collection that a source becomes."""

    id: str
    title: str
    summary: str
    license: str
    chapters: tuple[ImportedChapter, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that an importer read."""

    importer: str
    collection: ImportedCollection
    problems: tuple[ImportedProblem, ...]
    refusals: tuple[Refusal, ...]


class Importer(Protocol):
    """Reads one kind of source. It runs nothing of it, and writes nothing."""

    def read(self, source: Path) -> Reading:
        """What is in a folder or a file.

        Raises:
            ImportRefused: nothing of it can be used.
        """
