"""Time in which a submission could have run and the machine let it wait: it does not count against its limit.

A limit is of time by the clock, since a program that sleeps is too slow as well. On a busy machine the clock goes
on while the worker stands in the queue for a processor. The kernel counts that time (Linux,
Documentation/scheduler/sched-stats.rst, /proc/PID/schedstat), and nothing a program says about itself goes into it.
It is asked for only where a worker lets its judge wait for long, and where a limit is about to be reached.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.errors import MachineBusy
from etude.judge.awake import clock
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Share", "Starvation", "most_left_out"]

_LONGEST_WAIT_S = 4.0  # for a processor, beyond the multiple of the limit
_MOST_LIMITS = 3  # as much time again as the limit allows may be left out so many times
_ENOUGH = 0.5  # of the limit: right solutions need a quarter of it at most


@dataclass(frozen=True, slots=True)
class Share:
    """What a process has had of the processors in its life, in seconds.

    Attributes:
        ran: how long its first thread ran.
        waited: how long its first thread stood in the queue, each time until it got a processor.
        all_ran: how long its threads ran, all together.
        turns: how often the first thread got a processor.
        wants: whether the first thread has a processor, or stands in the queue.
    """

    ran: float = 0.0
    waited: float = 0.0
    all_ran: float = 0.0
    turns: int = 0
    wants: bool = False

    @property
    def starved(self) -> float:
        """Seconds in which others had the processor that the first thread waited for, until it last got one.

        What its own other threads have run for is taken off: a swarm of them queues behind itself.
        """
        return max(self.waited - max(self.all_ran - self.ran, 0.0), 0.0)

    def still_wants(self, before: Share) -> bool:
        """Whether the first thread has not been away since then: it ran all the time, or none of it."""
        return self.wants and before.wants and self.turns == before.turns


def most_left_out(limit_s: float) -> float:
    """Seconds that one test with this limit may stand in the queue, and its learner wait for it."""
    return _MOST_LIMITS * limit_s + _LONGEST_WAIT_S


class Starvation:
    """Leaves out of the clock what the workers of one submission were starved of.

    Args:
        share: what a worker, by its number, has had of the processors; None where that is not known.
    """

    def __init__(self, share: Callable[[int], Share | None]) -> None:
        self._share = share
        self._pid = 0
        self._last = Share()
        self._queued = 0.0  # since it last had a processor, as far as that was seen
        self._known = 0.0  # what it was starved of in its life, up to the last look
        self._limit_s = self._left_s = float("inf")
        self._began = self._looked = clock.now()
        self._lost = clock.lost

    def start_test(self, limit_s: float) -> None:
        """A test begins that has this limit."""
        self._limit_s, self._left_s = limit_s, most_left_out(limit_s)
        self._began = self._looked = clock.now()
        self._lost = clock.lost

    def leave_out(self, pid: int) -> None:
        """Leave out of the clock what this worker was starved of since the last look.

        Raises:
            MachineBusy: nobody should be kept waiting for longer, and the worker has had too little to be called slow.
        """
        share = self._share(pid)
        if share is None:
            return
        starved = self._starved(pid, share)
        if starved > self._left_s and clock.now() - self._began - starved < _ENOUGH * self._limit_s:
            raise MachineBusy(say("judge.busy"))
        starved = min(starved, self._left_s)
        self._left_s -= starved
        clock.leave_out(starved)
        self._looked, self._lost = clock.now(), clock.lost

    def _starved(self, pid: int, share: Share) -> float:
        """Seconds since the last look that were not left out before."""
        if pid != self._pid:
            self._pid, self._last, self._queued, self._known = pid, Share(), 0.0, 0.0
        before, self._last = self._last, share
        gone_by, lost = clock.now() - self._looked, clock.lost - self._lost
        if share.still_wants(before):
            self._queued += max(
                gone_by + lost - max(share.ran - before.ran, share.all_ran - before.all_ran), 0.0
            )
        else:
            self._queued = 0.0  # what there was of it the kernel has counted
        known, self._known = self._known, max(self._known, share.starved + self._queued)
        # Before the first look at it a worker has had other tests: of this one only the time that went by counts.
        return max(min(self._known - known - lost, gone_by), 0.0)
