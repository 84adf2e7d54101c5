"""Time as this process lives through it: it stands still while the process is stopped, starved or blocked.

A learner's time limit is measured with it. A laptop that sleeps in the middle of a run, a judge that was
stopped or a cage that is slow to hand over a worker must not make a right submission one that is too slow.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import select

__all__ = ["SLICE_S", "Clock", "clock"]

SLICE_S = 0.1  # whoever waits for a worker looks at the clock this often
_MOMENT_S = 0.001
_AWAKE_S = 0.05  # of one test
_STANDS_STILL_S = 0.25  # no work and no look at the clock for so long: the time was not lived through
_give_way = getattr(os, "sched_yield", lambda: None)  # not every system has it


class Clock:
    """A monotonic clock without the time that this process did not have.

    Attributes:
        waited: seconds that were spent waiting for workers.
        hurries: whether to wait awake at all, which takes processor time.
        lost: seconds that are left out.
    """

    def __init__(self) -> None:
        self.waited = 0.0
        self.hurries = True
        self._awake_s = 0.0
        self._seen = time.monotonic()
        self._worked = time.process_time()
        self.lost = 0.0

    def now(self) -> float:
        """Seconds; only differences mean something."""
        seen, worked = time.monotonic(), time.process_time()
        # In a forked child the processor time begins anew, which only adds to what is left out.
        idle = seen - self._seen - max(worked - self._worked, 0.0)
        if idle > _STANDS_STILL_S:
            self.lost += idle
        self._seen, self._worked = seen, worked
        return seen - self.lost

    def leave_out(self, seconds: float) -> None:
        """Time that a worker has not had; see `starvation`."""
        self.lost += seconds

    def start_test(self) -> None:
        """From now on it is worth some processor time again to wait for a worker awake."""
        self._awake_s = _AWAKE_S if self.hurries else 0.0

    def wait(self, poll: select.poll, seconds: float) -> list[tuple[int, int]]:
        """Wait for a worker: for a moment awake, since most answers come sooner than a process wakes up."""
        start = now = time.monotonic()
        end = start + min(_MOMENT_S, self._awake_s)
        ready = poll.poll(0)
        while not ready and now < end:
            _give_way()
            ready = poll.poll(0)
            now = time.monotonic()
        self._awake_s -= now - start
        if not ready:
            ready = poll.poll(seconds * 1000)
            now = time.monotonic()
        self.waited += now - start
        return ready


clock = Clock()
