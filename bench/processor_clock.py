"""Processor time of this process and all that descend from it: what a search takes, whatever else a machine does."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["processor_time"]

_TICK: Final = os.sysconf("SC_CLK_TCK")
_USER: Final = (
    11  # of the fields of /proc/PID/stat behind the name: then system, and both of children that ended
)
_FIELDS: Final = 4


_STALE_S: Final = 0.02  # reading takes half a millisecond, and a search looks at the time hundreds of times


class _Clock:
    """The last reading, and when it was made."""

    def __init__(self) -> None:
        self._made = -_STALE_S
        self._told = 0.0

    def read(self) -> float:
        """A reading that is hardly older than the ticks that it counts are long."""
        now = time.monotonic()
        if now - self._made >= _STALE_S:
            self._made, self._told = now, sum(map(_ticks, _family(os.getpid()))) / _TICK
        return self._told


_clock: Final = _Clock()


def processor_time() -> float:
    """Seconds, of every processor, and of processes that have ended and were waited for; of 20 ms ago at most."""
    return _clock.read()


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in _tasks(pid):
        for child in _text(Path(f"/proc/{pid}/task/{task}/children")).split():
            yield from _family(int(child))


def _tasks(pid: int) -> list[str]:
    try:
        return [each.name for each in Path(f"/proc/{pid}/task").iterdir()]
    except OSError:  # it has ended
        return []


def _ticks(pid: int) -> int:
    fields = _text(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return sum(map(int, fields[_USER : _USER + _FIELDS]))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace")
    except OSError:  # it has ended
        return ""
