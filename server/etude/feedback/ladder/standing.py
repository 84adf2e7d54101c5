"""Where a learner stands on a ladder: what was shown, what comes next, and whether it may be shown yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.feedback.ladder.rung import Level, RungKind

if TYPE_CHECKING:
    from etude.feedback.ladder.rung import Ladder, Rung
    from etude.practice.help import HelpGiven

__all__ = ["Standing", "standing_on"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A place on a ladder.

    Attributes:
        ladder: the ladder.
        used: the rungs that were shown, in the order of the ladder.
        next: what is shown when the learner asks, the last one again when all were; None for an empty ladder.
        number: which rung that is, from 1.
        locked: whether another try has to come first.
    """

    ladder: Ladder
    used: tuple[Rung, ...] = ()
    next: Rung | None = None
    number: int = 0
    locked: bool = False

    @property
    def total(self) -> int:
        """How many rungs there are."""
        return len(self.ladder.rungs)

    @property
    def is_new(self) -> bool:
        """Whether what comes next was not shown before."""
        return self.next is not None and self.next not in self.used

    def number_of(self, rung: Rung) -> int:
        """Which rung of the ladder it is, from 1."""
        return self.ladder.rungs.index(rung) + 1


def standing_on(ladder: Ladder, given: HelpGiven, *, gate: bool) -> Standing:
    """Where a learner stands who was given this help.

    A rung counts as shown when it was shown for the same failure, or for this very program, whatever was known of
    the failure then; an authored hint, when it was ever shown.

    Args:
        ladder: what there is for the failure.
        given: what was shown of the problem's help so far.
        gate: whether the rungs that give most away wait for another try.
    """
    if not ladder.rungs:
        return Standing(ladder)
    shown = {
        use.rung
        for use in given.uses
        if ladder.failure and (use.failure == ladder.failure or use.fingerprint == ladder.fingerprint)
    }
    used = tuple(rung for rung in ladder.rungs if _was_shown(rung, shown, given))
    following = next((rung for rung in ladder.rungs if rung not in used), None)
    coming = following or ladder.rungs[-1]
    late = bool(ladder.failure) and coming.level >= Level.WORDS
    locked = gate and following is not None and late and bool(given.uses) and not given.tried_since
    return Standing(ladder, used, coming, ladder.rungs.index(coming) + 1, locked)


def _was_shown(rung: Rung, shown: set[str], given: HelpGiven) -> bool:
    if rung.kind is RungKind.AUTHORED:
        return rung.number in given.hints
    return rung.id in shown
