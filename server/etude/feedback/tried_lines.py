"""Lines of a failing program by what became of programs in which a piece of them is another.

Where a change makes the call that is shown go right, something is likely to be wrong: also where no single change makes
the whole program right.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Tried", "TriedLine", "tried_lines"]


@dataclass(frozen=True, slots=True)
class Tried:
    """A program with a change, and what became of it.

    Attributes:
        source: its text.
        mends: whether the call that is shown goes right.
        passes: whether the first other calls do so too.
    """

    source: str
    mends: bool
    passes: bool


@dataclass(frozen=True, slots=True)
class TriedLine:
    """How many changes of a line were tried, from 1, and how many of them mend the shown call, and the others too."""

    line: int
    tried: int
    mends: int
    passes: int


def tried_lines(source: str, tried: Iterable[Tried]) -> tuple[TriedLine, ...]:
    """The lines on which the programs begin to differ from the text that failed; each program counts once."""
    lines = source.splitlines()
    counts: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    for each in dict.fromkeys(tried):
        pairs = enumerate(zip(lines, each.source.splitlines(), strict=False), 1)
        told = counts[next((number for number, (old, new) in pairs if old != new), len(lines))]
        told[0] += 1
        told[1] += each.mends
        told[2] += each.mends and each.passes
    return tuple(TriedLine(line, *told) for line, told in sorted(counts.items()))
