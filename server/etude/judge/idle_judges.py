"""Judges for what nobody waits for: whoever is waited for has the processors."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from etude.judge.rehearsal import Rehearsal
from etude.judge.screening import Screening
from etude.judge.service import JudgeService
from etude.judge.verdict import Verdict
from etude.judge.wire import to_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Problem

__all__ = ["IdleJudges"]


class IdleJudges(JudgeService):
    """Judges of problems beside those of a service, of the lowest priority, and workers of the same for them.

    They have the cages and the judges of roots in common with that service, which ends these. One problem at a time
    has such a judge, and none when it was not used for a while.
    """

    _niceness = 19
    _word_to_cage = b"patient judge"

    def __init__(self, service: JudgeService) -> None:
        super().__init__(beside=service)
        self._resting: asyncio.TimerHandle | None = None

    async def prepare(self, problem: Problem) -> None:
        """Have a judge of this problem, and of no other.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as that of a service.
        """
        self._stop_resting()
        await self._hang_up_all(but=problem.folder)
        await super().prepare(problem)

    async def try_out(self, problem: Problem, source: str, first: tuple[str, ...] = ()) -> Verdict | None:
        """The verdict on a program that nobody wrote; None when it had to give way.

        It ends with the first test that fails. Cancelling the caller cancels it.

        Args:
            problem: what it is to solve.
            source: the program.
            first: names of tests that are to come first, such as those that it is likeliest to fail.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        how = to_plain(Rehearsal(most_failures=1, first=first))
        verdict = await self._ask_aside(problem, Verdict, "rehearse", source, how)
        return replace(verdict, problem=problem.id) if verdict is not None else None

    async def screen(
        self, problem: Problem, source: str, shown_call: str, sources: Sequence[str]
    ) -> Screening | None:
        """Which of programs that are nearly the same as one that failed may be right; None when it had to give way.

        Args:
            problem: what they are to solve.
            source: the one that failed.
            shown_call: the call that is shown of it.
            sources: the others.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        return await self._ask_aside(problem, Screening, "screen", source, list(sources), shown_call)

    async def rehearse_aside(self, problem: Problem, source: str) -> Verdict | None:
        """The verdict on a program, told to its author; None when it had to give way.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `prepare`.
        """
        verdict = await self._ask_aside(problem, Verdict, "rehearse", source, to_plain(Rehearsal()))
        return replace(verdict, problem=problem.id) if verdict is not None else None

    def give_way(self) -> None:
        """End what goes on."""
        for folder in self._aside:
            self._interrupt(folder)

    def rest(self, *, end_after_s: float = 60.0) -> None:
        """Nothing is to be done now; the judge ends if that stays so."""
        self._stop_resting()
        loop = asyncio.get_running_loop()
        self._resting = loop.call_later(end_after_s, lambda: loop.create_task(self.close()))

    def _stop_resting(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None

    async def close(self) -> None:
        """End the judges of problems."""
        self._stop_resting()
        await self._hang_up_all()
