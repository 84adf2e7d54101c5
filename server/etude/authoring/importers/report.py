"""What became of each part of a source."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from etude.authoring.importers.imported import NoteKind
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etude.authoring.importers.imported import Note

__all__ = ["Entry", "Fate", "ImportReport", "entry_json", "entry_lines", "summary_lines"]


class Fate(StrEnum):
    """What became of a problem; the values are what scripts match."""

    IMPORTED = "imported"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"  # changed by hand since, and left as it is
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Entry:
    """One problem of a source, or something that became none.

    Attributes:
        place: where it stands in the source.
        problem: its id; empty where it would have none.
        verified: whether its reference was accepted and its starter was not.
        text: the reason of a refusal, or what was changed by hand.
    """

    place: str
    problem: str
    fate: Fate
    verified: bool = False
    text: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All of an import.

    Attributes:
        collection: the folder that the problems are in.
        entries: in the order of the source.
        remarks: sentences about the import as a whole.
    """

    importer: str
    collection: Path
    entries: tuple[Entry, ...]
    remarks: tuple[str, ...] = field(default=())

    def count(self, *fates: Fate) -> int:
        """How many entries met one of these fates."""
        return sum(entry.fate in fates for entry in self.entries)

    @property
    def unverified(self) -> int:
        """How many problems are there of which nobody knows whether their reference is accepted."""
        return sum(
            not entry.verified for entry in self.entries if entry.fate not in (Fate.REFUSED, Fate.KEPT)
        )

    @property
    def is_whole(self) -> bool:
        """Whether everything of the source is there as the source has it."""
        return not self.count(Fate.REFUSED, Fate.KEPT)


def entry_lines(entry: Entry) -> Iterator[str]:
    """An entry as lines of text: its fate, then what was mapped, adapted, left out."""
    name = entry.problem or entry.place
    told = say(f"importing.fate.{entry.fate}", name=name)
    if entry.fate in (Fate.IMPORTED, Fate.UPDATED) and not entry.verified:
        told = say("importing.unverified", told=told)
    yield told
    if entry.text:
        yield from (f"    {line}" for line in entry.text.split("\n"))
    if entry.fate in (Fate.IMPORTED, Fate.UPDATED):
        for note in entry.notes:
            yield f"    {say(f'importing.note.{note.kind}', text=note.text)}"


def entry_json(entry: Entry) -> str:
    """An entry as one line of JSON."""
    notes: dict[str, list[str]] = {kind.value: [] for kind in NoteKind}
    for note in entry.notes:
        notes[note.kind].append(note.text)
    told: dict[str, Any] = {
        "place": entry.place,
        "problem": entry.problem or None,
        "fate": entry.fate.value,
        "verified": entry.verified,
        "reasons": entry.text.split("\n") if entry.text else [],
        **notes,
    }
    return json.dumps(told, ensure_ascii=False)


def summary_lines(report: ImportReport) -> Iterator[str]:
    """What came of the whole."""
    yield say(
        "importing.sums",
        folder=report.collection,
        new=report.count(Fate.IMPORTED, Fate.UPDATED),
        unchanged=report.count(Fate.UNCHANGED),
        kept=report.count(Fate.KEPT),
        refused=report.count(Fate.REFUSED),
    )
    yield from report.remarks
