"""Who goes first: a search waits while anybody waits for a verdict."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Precedence"]


class Precedence:
    """Counts those who are waited for; others take their turn when there is none.

    Args:
        interrupt: ends what the others do now.
    """

    def __init__(self, interrupt: Callable[[], None]) -> None:
        self._interrupt = interrupt
        self._waited_for = 0
        self._free = asyncio.Event()
        self._free.set()

    @contextlib.contextmanager
    def first(self) -> Iterator[None]:
        """Go before all who wait for their turn."""
        self._waited_for += 1
        self._free.clear()
        self._interrupt()
        try:
            yield
        finally:
            self._waited_for -= 1
            if not self._waited_for:
                self._free.set()

    async def turn(self) -> None:
        """Wait until nobody is waited for."""
        await self._free.wait()
