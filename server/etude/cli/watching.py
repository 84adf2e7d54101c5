"""Files that are judged again whenever they change."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

__all__ = ["Watch"]

_POLL_S: Final = 0.2
_Stamp = tuple[int, int, int] | None


class Watch:
    """Looks at files from the moment it is made.

    Polling works on every file system and with every way in which editors save, and a few files cost nothing.
    """

    def __init__(self, files: Iterable[Path]) -> None:
        self._stamps = {file: _stamp(file) for file in files}

    async def changes(self) -> AsyncIterator[Path]:
        """The files that are new or changed, one by one, for ever. A deleted file counts when it is back."""
        while True:
            await asyncio.sleep(_POLL_S)
            for file, before in self._stamps.items():
                now = _stamp(file)
                self._stamps[file] = now
                if now not in (None, before):
                    yield file


def _stamp(file: Path) -> _Stamp:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
