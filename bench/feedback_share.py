"""A share of a sample with the interval that it is known to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from feedback_corpus import Sample

__all__ = ["MEASUREMENTS", "Measurement", "Share", "measurement"]

_Z: Final = 1.959964  # of a normal distribution: 95 % lie within


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
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson interval, from 0 to 1."""
        if not self.total:
            return 0.0, 1.0
        share, square = self.hits / self.total, _Z * _Z / self.total
        middle = (share + square / 2) / (1 + square)
        half = _Z / (1 + square) * math.sqrt(share * (1 - share) / self.total + square / self.total / 4)
        return max(middle - half, 0.0), min(middle + half, 1.0)

    def __str__(self) -> str:
        if not self.total:
            return "nothing to measure"
        low, high = self.interval
        return f"{self.hits / self.total:6.1%}  {self.hits} of {self.total}  (95 %: {low:.1%} to {high:.1%})"


@dataclass(frozen=True, slots=True)
class Measurement:
    """A figure of the report. `measure` tells of each sample that it is about whether it is a hit."""

    title: str
    about: str
    measure: Callable[[Sample], bool | None]  # None: it is not about this sample


MEASUREMENTS: Final[list[Measurement]] = []


def measurement(title: str) -> Callable[[Callable[[Sample], bool | None]], Callable[[Sample], bool | None]]:
    """Registers a function of a sample as a section of the report; its docstring says what is measured."""

    def register(function: Callable[[Sample], bool | None]) -> Callable[[Sample], bool | None]:
        MEASUREMENTS.append(Measurement(title, (function.__doc__ or "").strip(), function))
        return function

    return register
