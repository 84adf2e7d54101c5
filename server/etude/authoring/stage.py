"""Where the programs of a problem are run for its author: each once, however many checks ask."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from etude.feedback.findings import findings
from etude.judge.rehearsal import Rehearsal
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Collection

    from etude.catalogue.model import Problem
    from etude.feedback.finding import Finding
    from etude.judge.driven import Driven
    from etude.judge.service import JudgeService
    from etude.judge.verdict import Verdict

__all__ = ["BEHAVING", "RECOGNISED", "Stage"]

BEHAVING = (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR)
RECOGNISED = (*BEHAVING, Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT, Outcome.OUTPUT_LIMIT)
_MOST_STUDIES = 500
_WHOLE = Rehearsal()


class Stage:
    """One problem and its warm judge. Everything of the problem runs in caged workers.

    Its methods raise UntrustedRoot, BrokenProblem and JudgeUnavailable as `JudgeService.prepare` does.
    """

    def __init__(self, problem: Problem, judges: JudgeService) -> None:
        self.problem = problem
        self._judges = judges
        self._verdicts: dict[tuple[str, bool], Verdict] = {}
        self._rehearsals: dict[tuple[str, Rehearsal], Verdict] = {}
        self._has_studied = False
        self.is_disturbed = False  # whether a verdict told of a fault of ours, which may not come again

    async def verdict(self, source: str, needed: Collection[str] | None = None) -> Verdict:
        """What a learner is told about a program.

        Args:
            source: the program.
            needed: names of cases and properties to tell of; None for all tests. Else the verdict leaves out test files
                where a case or property fails already, and tests after the first whose time runs out. All else that is
                told is the same, where there is a counterexample.
        """
        sparing = needed is not None
        known = self._verdicts.get((source, False)) or self._verdicts.get((source, sparing))
        if known is None:
            known = self._noted(await self._judges.run(self.problem, source, needed))
            self._verdicts[source, sparing] = known
        return known

    def forget(self, source: str) -> None:
        """Have the next verdict on a program be of another run."""
        for sparing in (False, True):
            self._verdicts.pop((source, sparing), None)

    async def rehearse(self, source: str, rehearsal: Rehearsal = _WHOLE) -> Verdict:
        """The verdict on a program, with hidden tests told in full."""
        if (source, rehearsal) not in self._rehearsals:
            found = await self._judges.rehearse(self.problem, source, rehearsal)
            self._rehearsals[source, rehearsal] = self._noted(found)
        return self._rehearsals[source, rehearsal]

    async def rehearse_again(self, source: str, rehearsal: Rehearsal = _WHOLE) -> Verdict:
        """The verdict of one more run."""
        return await self._judges.rehearse(self.problem, source, rehearsal)

    async def findings(self, source: str, verdict: Verdict) -> tuple[Finding, ...]:
        """What a learner is shown for a program with this verdict, known mistakes recognised."""
        if verdict.outcome in RECOGNISED and self.problem.misconceptions:
            verdict = dataclasses.replace(verdict, misconception=await self.misconception(source))
        return findings(self.problem, source, verdict)

    async def misconception(self, source: str) -> str:
        """The id of the misconception that a failing program behaves like; empty for none."""
        await self._study()
        return await self._judges.recognise(self.problem, source)

    async def drive(self, source: str, driver: str, time_s: float) -> Driven:
        """What a driver gives beside a program, within some seconds."""
        return await self._judges.drive(self.problem, source, driver, time_s)

    def _noted(self, verdict: Verdict) -> Verdict:
        self.is_disturbed = self.is_disturbed or verdict.outcome is Outcome.INTERNAL_ERROR
        return verdict

    async def _study(self) -> None:
        """Have the judge get to know the wrong solutions."""
        for _ in range(0 if self._has_studied else _MOST_STUDIES):
            studies = await self._judges.study(self.problem, idle=False)
            if studies is not None and studies.left == 0:
                break
        self._has_studied = True
