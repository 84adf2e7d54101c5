"""What the learner has done with a problem."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

__all__ = ["ProblemState", "Status", "merged"]


class Status(StrEnum):
    """How far a problem is."""

    UNSEEN = "unseen"
    STARTED = "started"
    SOLVED = "solved"


@dataclass(frozen=True, slots=True)
class ProblemState:
    """The history of one problem in numbers.

    Attributes:
        hints: how many hints were shown.
        solved_at: when a run was first accepted, in UTC.
        last_path: the exercise file that was used last, whether or not it still exists.
        with_reference: whether the reference had been shown by then.
    """

    status: Status = Status.UNSEEN
    attempts: int = 0
    hints: int = 0
    solved_at: datetime | None = None
    last_path: Path | None = None
    with_reference: bool = False


def merged(states: Iterable[ProblemState]) -> ProblemState:
    """One history of a problem that had several ids, the present one first."""
    known = [state for state in states if state.status is not Status.UNSEEN]
    solved = [(state.solved_at, state.with_reference) for state in known if state.solved_at is not None]
    first, with_reference = min(solved, default=(None, False))
    paths = [state.last_path for state in known if state.last_path is not None]
    return ProblemState(
        status=Status.SOLVED if solved else Status.STARTED if known else Status.UNSEEN,
        attempts=sum(state.attempts for state in known),
        hints=max((state.hints for state in known), default=0),
        solved_at=first,
        last_path=paths[0] if paths else None,
        with_reference=with_reference,
    )
