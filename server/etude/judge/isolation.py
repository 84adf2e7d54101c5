"""Which isolation this machine gives, found out by putting it on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from etude.judge.service import JudgeService

if TYPE_CHECKING:
    from pathlib import Path

    from etude.judge.verdict import Isolation

__all__ = ["probe"]


def probe(python: Path | None = None, off: frozenset[str] = frozenset()) -> Isolation:
    """Start a cage in this interpreter and ask it which layers stand around its workers.

    Args:
        python: the interpreter; None for this one.
        off: layers switched off on purpose.

    Raises:
        JudgeUnavailable: the cage does not start.
    """
    return asyncio.run(_probe(python, off))


async def _probe(python: Path | None, off: frozenset[str]) -> Isolation:
    service = JudgeService(python=python, off=off)
    try:
        return await service.isolation()
    finally:
        await service.close()
