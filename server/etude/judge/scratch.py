"""The folders that judges write temporary files to: one for each that a server starts, named after the server."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

__all__ = ["discard_scratch", "discard_stale_scratch", "new_scratch"]

_PREFIX: Final = "etude-judge-"
_GOING: Final = "-going"
_PROCESSES: Final = Path("/proc")
_ENDED: Final = frozenset("ZX")  # of the states in /proc: a process that only waits to be buried


def new_scratch() -> Path:
    """A new folder of this process.

    Raises:
        OSError: there is no place for it.
    """
    prefix = f"{_PREFIX}{os.getpid()}-"
    try:
        return Path(tempfile.mkdtemp(prefix=prefix))
    except FileNotFoundError:
        tempfile.tempdir = None  # the folder that was chosen is gone: look for another one
    return Path(tempfile.mkdtemp(prefix=prefix))


def discard_scratch(folder: Path) -> None:
    """Remove it, also while a judge that is about to end still writes to it."""
    # Under another name nothing can be made in it any more, which would keep it from being removed.
    going = folder.with_name(folder.name + _GOING)
    with contextlib.suppress(OSError):
        folder.rename(going)
    for name in (going, folder):
        shutil.rmtree(name, ignore_errors=True)


def discard_stale_scratch() -> None:
    """Remove the folders of servers that were killed before they could clean up, where /proc tells which."""
    if not _PROCESSES.exists():
        return
    with contextlib.suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
            owner = folder.name.removeprefix(_PREFIX).partition("-")[0]
            if owner.isdigit() and not _alive(owner):
                discard_scratch(folder)


def _alive(pid: str) -> bool:
    try:
        status = (_PROCESSES / pid / "stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return status.rpartition(") ")[2][:1] not in _ENDED
