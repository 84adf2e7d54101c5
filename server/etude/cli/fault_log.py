"""The file that keeps the trace of an unexpected error."""

from __future__ import annotations

import os
import platform
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from etude import __version__
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["write_fault_log"]


def write_fault_log(trace: str) -> Path:
    """Write what a maintainer needs to know; where it is.

    Raises:
        OSError: it cannot be written.
    """
    now = datetime.now(UTC)
    folder = settings_from_environment().cache_dir / "log"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"fault-{now:%Y%m%dT%H%M%S}-{os.getpid()}.log"
    head = (
        f"etude {__version__}\n"
        f"{platform.python_implementation()} {platform.python_version()} on {platform.platform()}\n"
        f"{now.isoformat(timespec='seconds')}\n"
        f"{sys.argv[1:]}\n\n"
    )
    file.write_text(head + trace, encoding="utf-8", errors="backslashreplace")
    return file
