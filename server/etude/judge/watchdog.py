"""Ends what authors' code does not end by itself: their cases and test files run in the judge.

Python code gets an exception, again and again until it gives in. What never returns to Python, such as
`sum(iter(int, 1))`, is ended together with the process. Time spent waiting for the submission does not count.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from etude.judge.awake import clock
from etude.messages import say

if TYPE_CHECKING:
    import types

__all__ = ["Overdue", "Watchdog"]

_TICK_S = 0.5
_TO_GIVE_IN_S = 1.0  # of processor time, after which the process ends


class Overdue(BaseException):
    """Code of a problem's author did not end in its time. No `Exception`: no test catches it by accident."""

    def __init__(self) -> None:
        super().__init__(say("judge.overdue"))


class Watchdog:
    """Watches over this process, which has one.

    Attributes:
        barked: whether time was over since `allow` was last called.
    """

    def __init__(self) -> None:
        self.barked = False
        self._limit = 0.0
        self._spent = 0.0
        self._waited = 0.0

    def start(self) -> None:
        """Begin to watch, in this process and not in one forked from it."""
        signal.signal(signal.SIGALRM, self._tick)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        self._limit = 0.0

    def allow(self, seconds: float) -> None:
        """From now on the author's code may take so long."""
        if not self._limit:
            signal.setitimer(signal.ITIMER_REAL, _TICK_S, _TICK_S)
        self._waited = clock.waited
        self._spent = 0.0
        self._limit = seconds
        self.barked = False
        signal.setitimer(signal.ITIMER_PROF, seconds + _TO_GIVE_IN_S)

    def rest(self) -> None:
        """No code of the author's runs now."""
        self._limit = 0.0
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _tick(self, _: int, __: types.FrameType | None) -> None:
        # Ticks are counted, not read from a clock: those of a time in which the process was stopped are one.
        waited, self._waited = clock.waited - self._waited, clock.waited
        self._spent += max(_TICK_S - waited, 0.0)
        if 0 < self._limit <= self._spent:
            self.barked = True
            raise Overdue
