"""Files in, reports out: one session for all files of a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from etude.cli.exit_status import ALL_ACCEPTED, NOT_ALL_ACCEPTED, OUR_FAULT, WRONG_USAGE
from etude.errors import EtudeError, JudgeError
from etude.judge.verdict import Outcome
from etude.session.exercise import read_exercise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from etude.session.report import Exercise, Report

__all__ = ["Checker", "Judging", "Shown", "status_of"]


class Judging(Protocol):
    """What of a session is needed here."""

    def find_exercise(self, path: Path, text: str, *, problem: str | Path | None = None) -> Exercise:
        """The exercise that a file is."""

    async def run(self, exercise: Exercise, source: str, *, submission: bool = False) -> Report:
        """Judge a text."""

    async def examine(self, report: Report, source: str) -> Report:
        """The report of a failing run after a closer look."""

    async def answer_trials(self, report: Report, source: str) -> Report:
        """The report with answers to the file's `# try:` comments."""


class Shown(Protocol):
    """Where reports and troubles go."""

    def report(self, report: Report, source: str) -> None:
        """Show what a run has to say."""

    def trouble(self, sentence: str) -> None:
        """Show why a file was not judged."""


@dataclass(frozen=True, slots=True)
class Checker:
    """Judges files one after the other and shows each report as soon as it is there."""

    session: Judging
    shown: Shown
    problem: str | Path | None = None
    submission: bool = False

    async def check_all(self, files: Iterable[Path]) -> int:
        """Judge every file, also after one that could not be; the worst status of them."""
        status = ALL_ACCEPTED
        for file in files:
            status = max(status, await self.check(file))
        return status

    async def check(self, file: Path) -> int:
        """Judge one file; its exit status."""
        try:
            source = read_exercise(file)
            exercise = self.session.find_exercise(file, source, problem=self.problem)
            report = await self.session.run(exercise, source, submission=self.submission)
            if report.verdict.counterexample is not None:
                report = await self.session.examine(report, source)
            report = await self.session.answer_trials(report, source)
        except EtudeError as error:
            self.shown.trouble(str(error))
            return OUR_FAULT if isinstance(error, JudgeError) else WRONG_USAGE
        self.shown.report(report, source)
        return status_of(report)


def status_of(report: Report) -> int:
    """The exit status that one report asks for."""
    if report.verdict.outcome is Outcome.ACCEPTED:
        return ALL_ACCEPTED
    return OUR_FAULT if report.verdict.outcome is Outcome.INTERNAL_ERROR else NOT_ALL_ACCEPTED
