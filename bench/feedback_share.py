"""A share of a sample with the interval that it is known to, and the table of what is measured."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from feedback_corpus import Group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from feedback_corpus import Sample

__all__ = ["MEASUREMENTS", "WRITTEN", "Measurement", "Share", "measurement"]

_Z: Final = 1.959964  # of a normal distribution: 95 % lie within
WRITTEN: Final = (Group.TUNING, Group.HELD_BACK)  # what somebody wrote, as a learner would


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many, and the names of those that are not among them."""

    hits: int
    total: int
    misses: tuple[str, ...] = ()

    @classmethod
    def of(cls, asked: Iterable[tuple[str, bool]]) -> Share:
        """From names with whether each is a hit."""
        told = list(asked)
        return cls(sum(hit for _, hit in told), len(told), tuple(name for name, hit in told if not hit))

    @property
    def value(self) -> float:
        """From 0 to 1."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson interval, from 0 to 1."""
        if not self.total:
            return 0.0, 1.0
        share, square = self.value, _Z * _Z / self.total
        middle = (share + square / 2) / (1 + square)
        half = _Z / (1 + square) * math.sqrt(share * (1 - share) / self.total + square / self.total / 4)
        return max(middle - half, 0.0), min(middle + half, 1.0)

    def __str__(self) -> str:
        if not self.total:
            return "nothing to measure"
        low, high = self.interval
        return f"{self.value:6.1%}  {self.hits} of {self.total}  (95 %: {low:.1%} to {high:.1%})"


@dataclass(frozen=True, slots=True)
class Figure:
    """A share that was measured, by what it was measured on.

    Attributes:
        about: what is measured, in a sentence or two.
        goal: the least share, from 0 to 1; None where there is none.
    """

    title: str
    about: str
    goal: float | None
    shares: dict[str, Share]


@dataclass(frozen=True, slots=True)
class Measurement:
    """How a figure comes about, from one submission after the other.

    Attributes:
        about: what is measured, in a sentence or two.
        measure: tells of each sample that it is about whether it is a hit; None where it is not about it.
        goal: the least share, from 0 to 1; None where there is none.
        groups: whose figures are told.
        needs_edits: whether the search of edits must have run.
    """

    title: str
    about: str
    measure: Callable[[Sample], bool | None]
    goal: float | None
    groups: tuple[Group, ...]
    needs_edits: bool

    def figure(self, samples: Iterable[Sample]) -> Figure:
        """The figure, for each group that it is told for."""
        told = [(each.group, each.name, self.measure(each)) for each in samples if each.group in self.groups]
        shares = {
            group.value: Share.of((name, hit) for its, name, hit in told if its is group and hit is not None)
            for group in self.groups
        }
        return Figure(self.title, self.about, self.goal, shares)


MEASUREMENTS: Final[list[Measurement]] = []


def measurement(
    title: str,
    *,
    goal: float | None = None,
    groups: tuple[Group, ...] = WRITTEN,
    needs_edits: bool = False,
) -> Callable[[Callable[[Sample], bool | None]], Callable[[Sample], bool | None]]:
    """Registers a function of a sample as a figure of the report; its docstring says what is measured."""

    def register(function: Callable[[Sample], bool | None]) -> Callable[[Sample], bool | None]:
        about = " ".join((function.__doc__ or "").split())
        MEASUREMENTS.append(Measurement(title, about, function, goal, groups, needs_edits))
        return function

    return register
