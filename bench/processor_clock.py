"""Processor time of this process and all that descend from it: what a search takes, whatever else a machine does."""

from __future__ import annotations

import os
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


def processor_time() -> float:
    """Seconds, of every processor, and of processes that have ended and were waited for."""
    return sum(map(_ticks, _family(os.getpid()))) / _TICK


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
