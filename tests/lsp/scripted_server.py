"""The real adapter over a scripted judge: `script:` in the learner's text says what the judge does.

Catalogue, progress and settings are the real ones; only verdicts are made up, so that the adapter's tests
need neither cage nor patience.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from etude.catalogue.catalogue import Catalogue
from etude.catalogue.library import Library
from etude.catalogue.roots import builtin_root, resolve_roots
from etude.catalogue.trust import TrustStore
from etude.errors import JudgeUnavailable, NotAnExercise, ProgressError, UntrustedRoot
from etude.feedback.edits.edit import Kind, VerifiedEdit
from etude.feedback.finding import Finding, Related, Severity
from etude.judge.examination import ArrayPair, ArrayView, LineValue
from etude.judge.trial import Trial, TrialKind
from etude.judge.trial_comments import trial_comments
from etude.judge.verdict import Counterexample, Difference, DifferenceKind, Outcome, Span, Verdict
from etude.lsp.features import register_features
from etude.lsp.serve import serve_stdio
from etude.lsp.server import EtudeServer
from etude.practice.fingerprint import fingerprint
from etude.practice.store import ProgressStore
from etude.session.exercise import marker_of
from etude.session.report import Exercise, Report, RunState, Searched

if TYPE_CHECKING:
    from pathlib import Path

    from etude.settings import Settings


_EXAMPLE = Counterexample("f([2, 3])", "6", "5", Difference(DifferenceKind.VALUE, "", "6", "5"))

_ARRAYS = ArrayPair(
    "",
    ArrayView((2, 2), "float64", 1.0, 4.0, 2, 2, 2, 2, 1, (1.0, 2.0, 3.0, 4.0)),
    ArrayView((2, 2), "float64", 1.0, 5.0, 2, 2, 2, 2, 1, (1.0, 2.0, 5.0, 4.0)),
    (False, False, True, False),
    1,
    4,
    (1, 0),
)


@dataclass
class ScriptedSession:
    """What the adapter needs of a session."""

    settings: Settings
    catalogue: Catalogue
    progress: ProgressStore
    library: Library
    closed: bool = False
    runs: int = 0
    studies_for_ever: bool = False
    waiting: int = 0  # for the end of a study
    free: asyncio.Event = field(default_factory=asyncio.Event)
    searches: list[str] = field(default_factory=list)
    warm_after: asyncio.Event = field(default_factory=asyncio.Event)

    @classmethod
    def create(cls, settings: Settings, folders: tuple[Path, ...]) -> ScriptedSession:
        trust = TrustStore(settings.data_dir / "trust.sqlite3")
        roots = resolve_roots(builtin_root(), settings.roots, folders, trust)
        session = cls(settings, Catalogue(roots), ProgressStore(settings.progress_file), Library(roots))
        session.free.set()
        return session

    def find_exercise(self, path: Path, text: str, *, problem: str | Path | None = None) -> Exercise:
        marker = marker_of(text)
        if marker is None:
            raise NotAnExercise(str(path))
        return Exercise(path, self.catalogue.problem(marker.problem), marker.line)

    async def warm(self, exercise: Exercise) -> None:
        await asyncio.sleep(0)

    async def turn(self) -> None:
        await self.free.wait()

    async def rehearse(self, problem):
        return None

    async def run(self, exercise, source, *, submission=False, hurried=False, on_state=None):
        self.runs += 1
        self.free.clear()
        try:
            return await self._run(exercise, source, submission, on_state)
        finally:
            self.runs -= 1
            if not self.runs:
                self.free.set()

    async def _run(self, exercise, source, submission, on_state):
        if not exercise.problem.root.trusted:
            raise UntrustedRoot(exercise.problem.root.path)
        script = re.search(r"script: (.*)", source)
        words = script.group(1).split() if script else []
        verdict, findings = Verdict(exercise.problem.id, Outcome.ACCEPTED, 12, 12), ()
        searches = ""
        for word in words:
            name, _, value = word.partition("=")
            match name:
                case "warm":
                    on_state(RunState.WARMING_UP)
                    await asyncio.sleep(float(value))
                    on_state(RunState.RUNNING)
                case "sleep":
                    await asyncio.sleep(float(value))
                case "unavailable":
                    raise JudgeUnavailable("The judge did not start. Run: etude doctor")
                case "crash":
                    raise RuntimeError("secret path /home/someone")
                case "unfinished":
                    verdict = Verdict(exercise.problem.id, Outcome.UNFINISHED, 0, 12)
                case "wrong":
                    verdict = Verdict(exercise.problem.id, Outcome.WRONG_ANSWER, 3, 12)
                    findings = _findings(source, value)
                case "print":
                    verdict = Verdict(exercise.problem.id, verdict.outcome, 12, 12, stdout=f"{value}\n")
                case "study":
                    self.studies_for_ever = True
                case "waiting":
                    searches = f" · {self.waiting} waiting"
                case "searches":
                    searches = f" · {self.searches.count(source)} searches"
        if verdict.outcome in (Outcome.WRONG_ANSWER, Outcome.ACCEPTED):
            self._record(exercise, source, verdict, submission)
        status = f"{verdict.passed} of {verdict.total} tests passed{searches}"
        return Report(exercise, verdict, findings, status, submission)

    async def examine(self, report, source):
        better = re.search(r"script: .*better=(\S+)", source)
        if better is None:
            return report
        findings = tuple(replace(each, message=f"{better.group(1)}!") for each in report.findings)
        values = (LineValue(4, "total", "0"), LineValue(5, "total", "2"), LineValue(5, "total", "5"))
        arrays = _ARRAYS if re.search(r"script: .*\barrays\b", source) else None
        verdict = replace(report.verdict, counterexample=_EXAMPLE)
        return replace(report, verdict=verdict, findings=findings, values=values, arrays=arrays)

    async def review(self, report, source):
        return f"# After solving\n\n```python\n{source}\n```\n"

    async def answer_trials(self, report, source):
        """`# try: same` and `# try: different`; all else is no call."""
        kinds = {"same": TrialKind.SAME, "different": TrialKind.DIFFERENT}
        trials = tuple(
            Trial(each.span, each.text, kinds.get(each.text, TrialKind.NO_CALL), got="4", right="9")
            for each in trial_comments(source)
        )
        return replace(report, trials=trials) if trials else report

    async def find_edit(self, exercise, source, report):
        """`edit=old>new` in the script: that change makes everything pass."""
        self.searches.append(source)
        if "edit=fails" in source:
            raise RuntimeError("secret path /home/someone")
        told = re.search(r"edit=(\w+)>(\w+)", source)
        if told is None:
            return Searched(source)
        for number, line in enumerate(source.split("\n"), 1):
            if (at := line.find(told[1])) >= 0 and "script:" not in line:
                span = Span(number, at + 1, number, at + 1 + len(told[1]))
                after = line.replace(told[1], told[2]).strip()
                words = "One name should be another."
                return Searched(source, VerifiedEdit(span, told[2], line.strip(), after, Kind.NAME, words))
        raise AssertionError(told)

    def with_edit(self, report, searched):
        """`place=LINE` in the script: that is where a search without an edit points."""
        told = re.search(r"script: .*place=(\d+)", searched.source)
        if told is None:
            return report
        span = Span(int(told[1]), 5, int(told[1]), 6)
        return replace(report, findings=tuple(replace(each, span=span) for each in report.findings))

    async def recorded(self) -> None:
        """Everything is recorded at once."""

    def end_search(self, exercise) -> None:
        """Nothing goes on here."""

    async def study(self, problem) -> bool:
        if not self.studies_for_ever:
            return False
        self.waiting += 1
        try:
            await asyncio.Event().wait()
        finally:
            self.waiting -= 1

    def _record(self, exercise, source, verdict, submission) -> None:
        with contextlib.suppress(ProgressError):
            self.progress.record(
                exercise.problem.id,
                outcome=verdict.outcome.value,
                passed=verdict.passed,
                total=verdict.total,
                duration_ms=1.0,
                fingerprint=fingerprint(source),
                submission=submission,
                path=exercise.path,
            )

    async def close(self) -> None:
        self.closed = True
        self.progress.close()
        self.catalogue.close()


def _findings(source: str, word: str) -> tuple[Finding, ...]:
    for number, line in enumerate(re.split(r"\r\n|\r|\n", source), 1):
        if (at := line.find(word)) >= 0 and "script:" not in line:
            span = Span(number, at + 1, number, at + 1 + len(word))
            related = (Related(Span(1, 1, 1, 8), "this is where it began"),)
            message = f"f(2) gave 3, expected 4: {'x' * 90}\nsecond line"
            return (Finding(span, Severity.ERROR, "wrong-answer", message, related),)
    raise AssertionError(word)


def main() -> int:
    server = EtudeServer(ScriptedSession.create)
    register_features(server)
    with contextlib.suppress(KeyboardInterrupt):
        return serve_stdio(server)
    return 1


if __name__ == "__main__":
    sys.exit(main())
