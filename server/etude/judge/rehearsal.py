"""How an author, or a search, has a program of a problem run."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Rehearsal"]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What is other than in a learner's run. Hidden tests are told in full, and no call is looked for.

    Attributes:
        reverse: the last test comes first.
        most_failures: the verdict ends with so many tests that fail, and with the first that takes too long;
            0: it goes through all.
        time_s: the limit of each test; 0: the problem's.
        first: names of tests that come before all others.
    """

    reverse: bool = False
    most_failures: int = 0
    time_s: float = 0.0
    first: tuple[str, ...] = ()
