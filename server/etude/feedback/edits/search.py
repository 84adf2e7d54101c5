"""The search: candidates one after the other through the judge, until one is accepted or the time is up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from etude.feedback.edits.candidates import MOST, candidate_steps
from etude.feedback.edits.edit import Candidate, VerifiedEdit
from etude.feedback.edits.leaks import changed_lines
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.catalogue.model import Problem
    from etude.judge.verdict import Span, Verdict

__all__ = ["Screen", "SearchLimits", "Turn", "Verify", "search"]

_NO_MORE: Final = object()
_MOST_TRIES: Final = 5  # of a candidate that others keep going before

Verify: TypeAlias = Callable[[str], Awaitable["Verdict | None"]]
"""Judges a source with every test and rule; None when something else went before it."""
Turn: TypeAlias = Callable[[], Awaitable[None]]
"""Waits until nobody waits for a verdict."""
Screen: TypeAlias = Callable[[str], Awaitable[bool]]
"""A cheaper look: False when the source cannot be accepted."""


@dataclass(frozen=True, slots=True)
class SearchLimits:
    """How long to search.

    Attributes:
        total_s: for the whole search.
        candidate_s: for one candidate; one that takes longer is dropped, since edits make endless loops.
        candidates: how many at the most.
    """

    total_s: float = 1.5
    candidate_s: float = 0.75
    candidates: int = MOST


async def search(
    problem: Problem,
    source: str,
    verdict: Verdict,
    verify: Verify,
    *,
    places: Iterable[Span] = (),
    screen: Screen | None = None,
    turn: Turn | None = None,
    limits: SearchLimits | None = None,
) -> VerifiedEdit | None:
    """The first single edit with which the program is accepted; None when none was found in time.

    Cancelling the task cancels the search at once. What `verify` raises is not caught.

    Args:
        problem: what was to be solved.
        source: the text that failed.
        verdict: what the judge said about it.
        verify: judges a source in full; nothing that it did not accept is returned.
        places: what the learner was shown, the most telling first.
        screen: drops candidates before they are verified.
        turn: awaited before each candidate; the time that it takes does not count.
        limits: how long to search.
    """
    limits = limits or SearchLimits()
    time = _Time(limits, turn)
    steps = candidate_steps(problem, source, verdict, places, most=limits.candidates)
    # In a thread: making all edits takes a while, and the loop has others to serve.
    while (candidate := await asyncio.to_thread(next, steps, _NO_MORE)) is not _NO_MORE:
        if isinstance(candidate, Candidate):
            found = await _judged(candidate, verify, screen, time)
            if found is not None and _is_accepted(found):
                return _verified(source, candidate)
        else:
            await time.turn()
        if time.is_up():
            return None
    return None


async def _judged(candidate: Candidate, verify: Verify, screen: Screen | None, time: _Time) -> Verdict | None:
    """The verdict on a candidate; None for one that was dropped, took too long, or never had its turn."""
    for _ in range(_MOST_TRIES):
        await time.turn()
        try:
            async with asyncio.timeout_at(time.of_candidate()):
                if screen is not None and not await screen(candidate.source):
                    return None
                found = await verify(candidate.source)
        except TimeoutError:
            return None
        if found is not None:
            return found
    return None


class _Time:
    """What is left of the time for a search."""

    def __init__(self, limits: SearchLimits, turn: Turn | None) -> None:
        self._turn = turn
        self._loop = asyncio.get_running_loop()
        self._candidate_s = limits.candidate_s
        self._end = self._loop.time() + limits.total_s

    async def turn(self) -> None:
        """Wait for the search's turn, which does not count."""
        if self._turn is not None:
            begun = self._loop.time()
            await self._turn()
            self._end += self._loop.time() - begun

    def of_candidate(self) -> float:
        """When a candidate that begins now has to be done."""
        return min(self._end, self._loop.time() + self._candidate_s)

    def is_up(self) -> bool:
        """Whether nothing is left."""
        return self._loop.time() >= self._end


def _is_accepted(verdict: Verdict) -> bool:
    complete = verdict.passed == verdict.total > 0
    return verdict.outcome is Outcome.ACCEPTED and complete and not verdict.broken_rules


def _verified(source: str, candidate: Candidate) -> VerifiedEdit:
    before, after = changed_lines(source, candidate.source)
    edit = candidate.edit
    return VerifiedEdit(
        span=candidate.span,
        replacement=edit.replacement,
        before_line=_block(before),
        after_line=_block(after),
        kind=edit.kind,
        words=say(f"edits.{edit.kind}", name=edit.name),
    )


def _block(lines: list[str]) -> str:
    """Lines without the indentation that all of them have."""
    filled = [line for line in lines if line.strip()]
    common = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    return "\n".join(line[common:].rstrip() for line in lines)
