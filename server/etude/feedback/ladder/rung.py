"""What a ladder is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from etude.practice.help import RungUse

if TYPE_CHECKING:
    from etude.feedback.edits.edit import VerifiedEdit

__all__ = ["Ladder", "Level", "Rung", "RungKind"]


class Level(IntEnum):
    """How much a rung gives away."""

    QUESTION = 1
    PLACE = 2
    CONCEPT = 3
    WORDS = 4
    CHANGE = 5
    REFERENCE = 6


class RungKind(StrEnum):
    """What a rung shows; the values are keys of `messages/en/ladder.toml` and stand in the progress store."""

    QUESTION = "question"  # about the shown call
    PLACE = "place"  # and what the lines gave there
    CONCEPT = "concept"  # the idea behind a known cause
    AUTHORED = "hint"  # a hint of the problem's author
    WORDS = "words"  # what kind of change is needed
    CHANGE = "change"  # the verified change itself
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of help.

    Attributes:
        kind: what it shows.
        level: how much it gives away; an authored hint stands on the level that it fills.
        title: a few words.
        text: Markdown; of the reference only what looking it up means.
        number: of an authored hint, from 1.
    """

    kind: RungKind
    level: Level
    title: str
    text: str
    number: int = 0

    @property
    def id(self) -> str:
        """What the progress store calls it."""
        return f"{self.kind}-{self.number}" if self.number else self.kind.value


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs that exist for one failure, in the order in which they come.

    Attributes:
        failure: key of the failure; empty when nothing has failed.
        fingerprint: that of the program which failed.
        rungs: none where the problem has no hints and nothing has failed.
        change: what the rung of that kind shows, when there is one.
    """

    failure: str
    fingerprint: str
    rungs: tuple[Rung, ...]
    change: VerifiedEdit | None = None

    def use_of(self, rung: Rung) -> RungUse:
        """What is recorded when a rung is shown."""
        return RungUse(rung.id, self.failure, self.fingerprint, rung.number)

    @property
    def use_of_reference(self) -> RungUse:
        """What is recorded when the reference is looked up, on the ladder or beside it."""
        return RungUse(RungKind.REFERENCE.value, self.failure, self.fingerprint)
