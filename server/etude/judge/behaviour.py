"""How a program behaves: what became of each test, in a few words that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.judge.verdict import TestResult

__all__ = ["in_short", "up_to_time_limit"]


def in_short(result: TestResult, message: str) -> str:
    """What became of a test, in a few words; empty for one that holds."""
    return f"{result.outcome} {message}" if result.outcome is not Outcome.ACCEPTED else ""


def up_to_time_limit(behaviour: Sequence[str]) -> tuple[str, ...]:
    """What became of each test, as if none had been run after the first whose time ran out."""
    ran_out = (at for at, told in enumerate(behaviour) if told.startswith(Outcome.TIME_LIMIT.value))
    ran = next(ran_out, len(behaviour))
    return (*behaviour[:ran], *[Outcome.TIME_LIMIT.value] * (len(behaviour) - ran))
