"""The help that a learner was given with a problem."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["HelpGiven", "RungUse"]


@dataclass(frozen=True, slots=True)
class RungUse:
    """A rung of the hint ladder that was shown.

    Attributes:
        rung: the rung's id.
        failure: the key of the failure that it helped with; empty when nothing had failed.
        fingerprint: that of the program that had failed, or that stood there.
        hint: the number of the authored hint that it is, from 1; 0 for a rung that is none.
    """

    rung: str
    failure: str
    fingerprint: str
    hint: int = 0


@dataclass(frozen=True, slots=True)
class HelpGiven:
    """Everything that was shown of a problem's help, and what came after it.

    Attributes:
        uses: in the order of time.
        hints: numbers of the authored hints that were shown, from 1.
        tried_since: whether another program than the one of the last use has failed since.
    """

    uses: tuple[RungUse, ...] = ()
    hints: frozenset[int] = frozenset()
    tried_since: bool = False

    def and_unrecorded(self, uses: Sequence[RungUse]) -> HelpGiven:
        """The same with what was shown and could not be recorded, which keeps nobody waiting."""
        if not uses:
            return self
        hints = self.hints | {use.hint for use in uses if use.hint}
        return replace(self, uses=(*self.uses, *uses), hints=hints, tried_since=True)
