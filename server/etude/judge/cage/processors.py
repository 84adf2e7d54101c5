"""Where judge and worker run: side by side, if there is more than one processor. And for how long a worker could.

A process that is woken over a pipe starts on the processor of the one that wakes it, above all in virtual machines,
and waits there until that one has nothing to do. So a worker is bound to one part of the processors while it sleeps,
the judge takes one of the part that it is not on itself, and once awake the worker may run anywhere.
"""

from __future__ import annotations

import ctypes
import os
import sys

__all__ = ["PARTS", "current_part", "release", "share_of", "wake_up_on"]

PARTS = 2

_libc = ctypes.CDLL(None)


def _processors() -> list[int]:
    return sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else []


def current_part() -> int | None:
    """The part that this process is running on; None where there is only one processor, or no telling."""
    processors = _processors()
    if len(processors) < PARTS:
        return None
    at = _libc.sched_getcpu()
    return processors.index(at) % PARTS if at in processors else None


def wake_up_on(part: int) -> set[int] | None:
    """Bind this process to one part; gives what `release` takes, or None where nothing was done."""
    processors = _processors()
    if len(processors) < PARTS:
        return None
    os.sched_setaffinity(0, processors[part::PARTS])
    return set(processors)


def release(processors: set[int] | None) -> None:
    """Let this process run anywhere again."""
    if processors is not None:
        os.sched_setaffinity(0, processors)


def share_of(pid: int) -> list[int]:
    """What a process has had of the processors; nothing where the kernel does not tell.

    How long its first thread ran and how long that one stood in the queue, and how long all its threads ran, in
    nanoseconds; how often the first thread got a processor, and whether it has or wants one now.
    """
    try:
        with open(f"/proc/{pid}/schedstat") as first, open(f"/proc/{pid}/stat") as whole:
            ran, waited, turns = map(int, first.read().split())
            state, *fields = whole.read().rpartition(")")[2].split()
    except (OSError, ValueError):  # another system, or a kernel that does not count
        return []
    ticks = int(fields[10]) + int(fields[11])  # of user and system
    return [ran, waited, ticks * 1_000_000_000 // os.sysconf("SC_CLK_TCK"), turns, state == "R"]
