"""What a closer look at a failing submission tells, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["RETURNED", "Examination", "LineValue", "Studies", "Suspicion"]

RETURNED = "return"  # the name of a value that a function gave back


@dataclass(frozen=True, slots=True)
class LineValue:
    """What a line gave to a name: the text of the value. Lines count from 1."""

    line: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Suspicion:
    """How much a line has to do with the failing calls, from 0 to 1.

    Source: Abreu, Zoeteweij, van Gemund, "On the accuracy of spectrum-based fault localization", 2007 (Ochiai).
    """

    line: int
    score: float


@dataclass(frozen=True, slots=True)
class Examination:
    """What a closer look tells of a failing submission.

    Attributes:
        misconception: id of the problem's misconception that it behaves like; empty for none.
        suspects: lines that were executed in failing calls, the most suspect first.
        values: what the names of the submission held in the call that is shown, in the order of time.
    """

    misconception: str = ""
    suspects: tuple[Suspicion, ...] = ()
    values: tuple[LineValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Studies:
    """How far a judge has got to know the wrong solutions of its problem: how many are left."""

    left: int
