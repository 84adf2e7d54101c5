"""Where the programs of a problem are run for its author: each once, however many checks ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.feedback.findings import findings

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.finding import Finding
    from etude.judge.driven import Driven
    from etude.judge.service import JudgeService
    from etude.judge.verdict import Verdict

__all__ = ["Stage"]


class Stage:
    """One problem and its warm judge. Everything of the problem runs in caged workers."""

    def __init__(self, problem: Problem, judges: JudgeService) -> None:
        self.problem = problem
        self._judges = judges
        self._verdicts: dict[str, Verdict] = {}

    async def verdict(self, source: str) -> Verdict:
        """What the judge says about a program.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `JudgeService.prepare`.
        """
        if source not in self._verdicts:
            self._verdicts[source] = await self._judges.run(self.problem, source)
        return self._verdicts[source]

    async def drive(self, source: str, driver: str, time_s: float) -> Driven:
        """What a driver gives beside a program, within some seconds.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `JudgeService.prepare`.
        """
        return await self._judges.drive(self.problem, source, driver, time_s)

    async def findings(self, source: str) -> tuple[Finding, ...]:
        """What a learner would be shown for a program."""
        return findings(self.problem, source, await self.verdict(source))
