"""What an author's driver gave beside a program, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from etude.judge.verdict import Outcome, Raised  # noqa: TC001  # `wire` evaluates the annotations

__all__ = ["Driven"]


@dataclass(frozen=True, slots=True)
class Driven:
    """The text that a driver gave back, or how it ended.

    Attributes:
        outcome: accepted when it came to its end.
        text: what it gave.
        raised: what the program or the driver raised.
    """

    outcome: Outcome
    text: str = ""
    raised: Raised | None = None
