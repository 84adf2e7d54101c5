"""Everything between a saved text and what is shown for it. Editor and command line use the same object."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from etude.catalogue.catalogue import Catalogue
from etude.catalogue.library import Library
from etude.catalogue.roots import builtin_root, resolve_roots
from etude.catalogue.trust import TrustStore
from etude.errors import NotAnExercise, ProgressError
from etude.feedback.edits.search import Screen, SearchLimits, search
from etude.feedback.findings import findings, status_line
from etude.feedback.look import AT_ONCE, Look
from etude.feedback.review.page import review_page
from etude.feedback.tried_lines import Tried, tried_lines
from etude.judge.examination import Examination
from etude.judge.idle_judges import IdleJudges
from etude.judge.service import JudgeService
from etude.judge.trial_comments import trial_comments
from etude.judge.verdict import Outcome, Verdict
from etude.messages import say
from etude.practice.fingerprint import fingerprint
from etude.practice.store import ProgressStore
from etude.session.exercise import marker_of
from etude.session.precedence import Precedence
from etude.session.report import Exercise, Report, RunState, Searched
from etude.settings import layers_off

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from etude.catalogue.model import Problem
    from etude.feedback.edits.edit import VerifiedEdit
    from etude.settings import Settings

__all__ = ["Session"]

_MOST_STEPS = 500
_REHEARSALS = 20  # so often one may have to give way
_UNLOADABLE = (Outcome.SYNTAX_ERROR, Outcome.INTERNAL_ERROR)
_WORTH_A_LOOK = (
    Outcome.WRONG_ANSWER,
    Outcome.RUNTIME_ERROR,
    Outcome.TIME_LIMIT,
    Outcome.MEMORY_LIMIT,
    Outcome.OUTPUT_LIMIT,
)

_log = logging.getLogger(__name__)

_NOT_TO_MEND = (Outcome.ACCEPTED, Outcome.UNFINISHED, Outcome.INTERNAL_ERROR)


class Session:
    """One learner at work: catalogue, judges, progress."""

    def __init__(
        self, settings: Settings, catalogue: Catalogue, judges: JudgeService, progress: ProgressStore
    ) -> None:
        self.settings = settings
        self.catalogue = catalogue
        self.library = Library(catalogue.roots)
        self.progress = progress
        self._judges = judges
        self._searches: dict[Path, asyncio.Task[VerifiedEdit | None]] = {}
        self._idle_judges = IdleJudges(judges)
        self._precedence = Precedence(self._idle_judges.give_way)
        self._one_search = (
            asyncio.Lock()
        )  # an editor that opens ten failing files must not take all processors
        self._studies: dict[Path, asyncio.Task[None]] = {}
        # One thread keeps the records in order; the loop never waits for a disk.
        self._recorder = ThreadPoolExecutor(1, thread_name_prefix="etude-record")

    @classmethod
    def create(
        cls, settings: Settings, *, workspace: tuple[Path, ...] = (), trusted_folder: Path | None = None
    ) -> Session:
        """A session with these settings; nothing is started yet.

        Args:
            settings: resolved settings.
            workspace: folders the editor has open; their own `problems/` are roots.
            trusted_folder: a problem's folder that the caller named, and thereby trusts.
        """
        trust = TrustStore(settings.trust_file)
        roots = resolve_roots(builtin_root(), settings.catalogue_roots, workspace, trust)
        catalogue = Catalogue(roots, settings.catalogue_cache)
        protected = [root.path for root in roots] + [settings.data_dir]
        if trusted_folder is not None:
            protected.append(trusted_folder)
        judges = JudgeService(python=settings.python, protected=tuple(protected), off=layers_off())
        return cls(settings, catalogue, judges, ProgressStore(settings.progress_file))

    def find_exercise(self, path: Path, text: str, *, problem: str | Path | None = None) -> Exercise:
        """The exercise a file is, by its marker or by the problem that is named.

        Raises:
            NotAnExercise: no marker, and no problem named.
            UnknownProblem: the marker names no problem.
            BrokenProblem: the problem cannot be used.
        """
        marker = marker_of(text)
        line = marker.line if marker is not None else 1
        if isinstance(problem, Path):
            return Exercise(path, self.catalogue.problem_at(problem, trusted=True), line)
        wanted = problem or (marker.problem if marker is not None else None)
        if wanted is None:
            raise NotAnExercise(say("session.no_marker", file=path.name))
        return Exercise(path, self.catalogue.problem(wanted), line)

    async def warm(self, exercise: Exercise) -> None:
        """Have judge and cage ready; returns at once when they are.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: it cannot be judged, and why.
        """
        await self._judges.prepare(exercise.problem)

    async def run(
        self,
        exercise: Exercise,
        source: str,
        *,
        submission: bool = False,
        hurried: bool = False,
        on_state: Callable[[RunState], None] | None = None,
    ) -> Report:
        """Judge a text and say what to show. Cancelling the task cancels the run.

        Args:
            exercise: what it is to solve.
            source: the text.
            submission: whether the learner hands it in.
            hurried: whether `examine` will follow, which finds out why it fails.
            on_state: told what goes on.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `warm`.
        """
        self.end_search(exercise)
        tell = on_state or _nobody
        with self._precedence.first():
            if not self._judges.is_ready(exercise.problem):
                tell(RunState.WARMING_UP)
                await self._judges.prepare(exercise.problem)
            tell(RunState.RUNNING)
            verdict = await self._judges.run(exercise.problem, source)
        if verdict.detail:
            _log.error("%s: %s", exercise.problem.id, verdict.detail)
        neighbours = _neighbours(exercise.path)
        shown = findings(
            exercise.problem, source, verdict, neighbours=neighbours, look=AT_ONCE if hurried else None
        )
        if verdict.outcome not in (Outcome.UNFINISHED, Outcome.INTERNAL_ERROR):
            # Once the caller has shown the report: the recorder's thread would compete for the interpreter.
            record = partial(self._record, exercise.problem, exercise.path, source, verdict, submission)
            asyncio.get_running_loop().call_soon(self._recorder.submit, record)
        return Report(exercise, verdict, shown, status_line(verdict), submission)

    async def examine(self, report: Report, source: str) -> Report:
        """The report of a failing run after a closer look; the same one when there is nothing to add.

        Cancelling the task cancels it, and a new run of the same problem ends it.
        """
        verdict = report.verdict
        problem = report.exercise.problem
        call = verdict.counterexample.call if verdict.counterexample is not None else ""
        found = Examination()
        if verdict.outcome in _WORTH_A_LOOK:
            with self._precedence.first():
                found = await self._judges.examine(problem, source, call) or found
        elif verdict.outcome is Outcome.ACCEPTED:
            return report
        known = replace(verdict, misconception=found.misconception or verdict.misconception)
        found = found if found.runs else replace(found, runs=report.runs)
        shown = findings(
            problem, source, known, neighbours=_neighbours(report.exercise.path), look=Look(examination=found)
        )
        return replace(
            report,
            verdict=known,
            findings=shown,
            runs=found.runs,
            values=found.values or report.values,
            arrays=found.arrays or report.arrays,
        )

    async def answer_trials(self, report: Report, source: str) -> Report:
        """The report of a run with answers to the `# try:` comments; the same one where there are none.

        Cancelling the task cancels it, and a new run of the same problem ends it.
        """
        if report.verdict.outcome in _UNLOADABLE or not trial_comments(source):
            return report
        with self._precedence.first():
            found = await self._judges.answer_trials(report.exercise.problem, source)
        return report if found is None else replace(report, trials=found.trials)

    async def review(self, report: Report, source: str) -> str:
        """The page about an accepted program, as Markdown: other ways, what is simpler, how its work grows.

        The program and the reference are counted for it, which takes a second or two. A run of the same problem goes
        before that, and the page then says so; cancelling the task cancels it.
        """
        problem = report.exercise.problem
        growth = await self._judges.measure(problem, source)
        return await asyncio.to_thread(review_page, problem, source, growth)

    async def study(self, problem: Problem) -> bool:
        """Have the judge get to know the problem's known mistakes, while nobody waits for it.

        True when they were not all known before, so that another look may say more.

        Raises:
            BrokenProblem, JudgeUnavailable: they cannot be got to know.
        """
        studies = self._studies.get(problem.folder)
        if studies is None:
            studies = self._studies[problem.folder] = asyncio.create_task(self._study(problem))
        elif studies.done():
            return False
        await asyncio.shield(studies)  # others may wait for the same
        return True

    async def _study(self, problem: Problem) -> None:
        for _ in range(_MOST_STEPS):
            studies = await self._judges.study(problem)
            if studies is not None and studies.left == 0:
                break

    async def find_edit(
        self, exercise: Exercise, source: str, report: Report, *, limits: SearchLimits | None = None
    ) -> Searched | None:
        """Look for a single small edit with which the judge accepts a text that failed.

        To be asked for once the report is published: every run and closer look, of whichever exercise, goes before
        it. Nothing is recorded. None when there is nothing to mend, or when the next run of the exercise ended the
        search; cancelling the task ends it too, and the task is then cancelled.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `warm`.
        """
        if report.verdict.outcome in _NOT_TO_MEND:
            return None
        self.end_search(exercise)
        places = [finding.span for finding in report.findings]
        tried: list[Tried] = []

        async def looking() -> VerifiedEdit | None:
            async with self._one_search:
                await self._precedence.turn()
                await self._idle_judges.prepare(exercise.problem)
                failing = [test.name for test in report.verdict.tests if test.outcome is not Outcome.ACCEPTED]
                return await search(
                    exercise.problem,
                    source,
                    report.verdict,
                    partial(self._idle_judges.try_out, exercise.problem, first=tuple(failing)),
                    places=places,
                    screen=self._screen(exercise.problem, source, report, tried),
                    turn=self._precedence.turn,
                    limits=limits,
                )

        task = self._searches[exercise.path] = asyncio.create_task(looking())
        try:
            return Searched(source, await task, tried_lines(source, tried))
        except asyncio.CancelledError:
            caller = asyncio.current_task()
            if caller is not None and caller.cancelling():
                raise
            return None
        finally:
            self._idle_judges.rest()
            if self._searches.get(exercise.path) is task:
                del self._searches[exercise.path]

    def _screen(self, problem: Problem, source: str, report: Report, tried: list[Tried]) -> Screen | None:
        """Looks whether the call that is shown goes right, and notes it; None where none is shown."""
        example = report.verdict.counterexample
        if example is None:
            return None

        async def screen(sources: Sequence[str]) -> Sequence[bool] | None:
            found = await self._idle_judges.screen(problem, source, example.call, sources)
            if found is None:
                return None
            if not found.known:
                return [True] * len(sources)
            tried.extend(map(Tried, sources, found.mended, found.passed))
            return found.passed

        return screen

    async def rehearse(self, problem: Problem) -> Verdict | None:
        """What becomes of a problem's reference, told to its author; None when learners had to be waited for too long.

        Every run and closer look goes before it, and nothing is recorded.

        Raises:
            UntrustedRoot, BrokenProblem, JudgeUnavailable: as `warm`.
        """
        async with self._one_search:
            try:
                for _ in range(_REHEARSALS):
                    await self._precedence.turn()
                    await self._idle_judges.prepare(problem)
                    verdict = await self._idle_judges.rehearse_aside(problem, problem.reference.text)
                    if verdict is not None:
                        return verdict
            finally:
                self._idle_judges.rest()
        return None

    async def turn(self) -> None:
        """Wait until no learner waits for a verdict."""
        await self._precedence.turn()

    def with_edit(self, report: Report, searched: Searched) -> Report:
        """The report of a failing run whose place a search for an edit tells better; the same one when it does not."""
        if searched.edit is None and not any(each.mends for each in searched.tried):
            return report
        shown = findings(
            report.exercise.problem,
            searched.source,
            report.verdict,
            neighbours=_neighbours(report.exercise.path),
            look=Look(
                examination=Examination(runs=report.runs, values=report.values),
                edit=searched.edit,
                tried=searched.tried,
            ),
        )
        return report if shown == report.findings else replace(report, findings=shown)

    async def recorded(self) -> None:
        """Wait until the runs that have ended are recorded."""
        await asyncio.sleep(0)  # the last one's record is on its way to the recorder
        await asyncio.wrap_future(self._recorder.submit(_nothing))

    def end_search(self, exercise: Exercise) -> None:
        """End the search for an edit, if one goes on for this exercise."""
        task = self._searches.pop(exercise.path, None)
        if task is not None:
            task.cancel()

    async def close(self) -> None:
        """End the judges; what is to be recorded is recorded first."""
        aside = [*self._searches.values(), *self._studies.values()]
        for task in aside:
            task.cancel()
        await asyncio.gather(*aside, return_exceptions=True)
        await asyncio.sleep(0)  # the last run's record is on its way to the recorder
        await asyncio.to_thread(self._recorder.shutdown)
        await self._idle_judges.close()
        await self._judges.close()
        self.progress.close()
        self.catalogue.close()

    def _record(
        self, problem: Problem, path: Path, source: str, verdict: Verdict, submission: bool
    ) -> None:  # private
        try:
            self.progress.record(
                problem.id,
                outcome=verdict.outcome.value,
                passed=verdict.passed,
                total=verdict.total,
                duration_ms=verdict.duration_ms,
                fingerprint=fingerprint(source),
                submission=submission,
                path=path,
            )
        except ProgressError:
            _log.exception("an attempt at %s could not be recorded", problem.id)


def _nothing() -> None:
    """Whoever waits for this has waited for all that was submitted before."""


def _nobody(_: RunState) -> None:
    """No one wants to know."""


def _neighbours(path: Path) -> frozenset[str]:
    """Names under which the learner may have meant to import a file or folder beside the exercise."""
    try:
        return frozenset(
            entry.stem for entry in path.parent.iterdir() if entry.suffix == ".py" or entry.is_dir()
        )
    except OSError:
        return frozenset()
