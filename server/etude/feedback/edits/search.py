"""The search: candidates one after the other through the judge, until one is accepted or the time is up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
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
_MOST_SILENT: Final = 3  # looks at a batch that told of none
_FIRST_BATCH: Final = 4  # candidates that are looked at together: most searches end with the first ones
_LARGEST_BATCH: Final = 32

Verify: TypeAlias = Callable[[str], Awaitable["Verdict | None"]]
"""Judges a source with every test and rule; None when something else went before it."""
Turn: TypeAlias = Callable[[], Awaitable[None]]
"""Waits until nobody waits for a verdict."""
Screen: TypeAlias = Callable[[Sequence[str]], Awaitable[Sequence[bool] | None]]
"""A cheaper look at many sources: False for each that cannot be accepted, fewer answers when it did not get through
them; None when something else went before it."""


@dataclass(frozen=True, slots=True)
class SearchLimits:
    """How long to search.

    Attributes:
        total_s: for the whole search, as `clock` tells it.
        candidate_s: for one candidate; one that takes longer is dropped, since edits make endless loops.
        candidates: how many at the most.
        clock: seconds; None for those that a learner waits. Another one is for who wants to know what a search finds
            whatever else the machine does.
    """

    total_s: float = 1.5
    candidate_s: float = 0.75
    candidates: int = MOST
    clock: Callable[[], float] | None = None


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
        screen: drops candidates before they are verified; None to verify each.
        turn: awaited before each look; the time that it takes does not count.
        limits: how long to search.
    """
    limits = limits or SearchLimits()
    time = _Time(limits, turn)
    steps = candidate_steps(problem, source, verdict, places, most=limits.candidates)
    batch: list[Candidate] = []
    size = 1 if screen is None else _FIRST_BATCH
    while not time.is_up():
        # In a thread: making all edits takes a while, and the loop has others to serve.
        step = await asyncio.to_thread(next, steps, _NO_MORE)
        if isinstance(step, Candidate):
            batch.append(step)
        elif step is None:
            await time.turn()
        if batch and (len(batch) >= size or step is _NO_MORE):
            found = await _first_accepted(batch, verify, screen, time)
            if found is not None:
                return _verified(source, found)
            batch, size = [], size if screen is None else min(2 * size, _LARGEST_BATCH)
        if step is _NO_MORE:
            break
    return None


async def _first_accepted(
    batch: Sequence[Candidate], verify: Verify, screen: Screen | None, time: _Time
) -> Candidate | None:
    for candidate in batch if screen is None else await _promising(batch, screen, time):
        verdict = await _judged(candidate, verify, time)
        if verdict is not None and _is_accepted(verdict):
            return candidate
        if time.is_up():
            break
    return None


async def _promising(batch: Sequence[Candidate], screen: Screen, time: _Time) -> list[Candidate]:
    """Those of the candidates that a cheaper look does not drop, in their order."""
    kept: list[Candidate] = []
    left = list(batch)
    went_before = silent = 0
    while left and went_before < _MOST_TRIES:
        await time.turn()
        if time.is_up():
            break
        told = await screen([each.source for each in left])
        if told is None:
            went_before += 1
            continue
        kept += [each for each, may in zip(left, told, strict=False) if may]
        left = left[len(told) :]
        if not told:  # the first of them did not come to its end: the others may
            silent += 1
            if silent == _MOST_SILENT:
                return kept + left
            kept.append(left.pop(0))
    return kept


async def _judged(candidate: Candidate, verify: Verify, time: _Time) -> Verdict | None:
    """The verdict on a candidate; None for one that took too long, or never had its turn."""
    for _ in range(_MOST_TRIES):
        await time.turn()
        try:
            async with asyncio.timeout_at(time.of_candidate()):
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
        self._clock = limits.clock or self._loop.time
        self._ends_with_search = limits.clock is None
        self._end = self._clock() + limits.total_s

    async def turn(self) -> None:
        """Wait for the search's turn, which does not count."""
        if self._turn is not None:
            begun = self._clock()
            await self._turn()
            self._end += self._clock() - begun

    def of_candidate(self) -> float:
        """When a candidate that begins now has to be done."""
        own = self._loop.time() + self._candidate_s
        return min(self._end, own) if self._ends_with_search else own

    def is_up(self) -> bool:
        """Whether nothing is left."""
        return self._clock() >= self._end


def _is_accepted(verdict: Verdict) -> bool:
    complete = verdict.passed == verdict.total > 0
    return verdict.outcome is Outcome.ACCEPTED and complete and not verdict.broken_rules


def _verified(source: str, candidate: Candidate) -> VerifiedEdit:
    before, after = changed_lines(source, candidate.source)
    edit = candidate.edit
    words = say(f"edits.{edit.kind}", name=edit.name)
    return VerifiedEdit(
        span=candidate.span,
        replacement=edit.replacement,
        before_line=_block(before),
        after_line=_block(after),
        kind=edit.kind,
        words=f"{words} {say('edits.also')}" if edit.twin else words,
    )


def _block(lines: list[str]) -> str:
    """Lines without the indentation that all of them have."""
    filled = [line for line in lines if line.strip()]
    common = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    return "\n".join(line[common:].rstrip() for line in lines)
