"""The judge of one problem, in its own process: tests collected once, then one verdict per submission."""

from __future__ import annotations

import contextlib
import dataclasses
import time
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import Reveal
from etude.catalogue.toml_position import TomlPositions
from etude.errors import BrokenProblem, Fault, JudgeError
from etude.judge.acceptance import RESULT
from etude.judge.array_views import array_pair
from etude.judge.author_names import unknown_names
from etude.judge.awake import clock
from etude.judge.case_check import CaseCheck
from etude.judge.collection import collect
from etude.judge.driving import drive
from etude.judge.examiner import Examiner
from etude.judge.forked_run import Ahead
from etude.judge.growth_meter import GrowthMeter
from etude.judge.inputs import Sample, also_samples, draw_samples, enumerate_samples
from etude.judge.learner_errors import WorkerEnded
from etude.judge.needed_names import needed_names
from etude.judge.operations import operations_of
from etude.judge.oracle import Oracle
from etude.judge.prepared_problem import PreparedProblem, new_link, own_names
from etude.judge.property_check import PropertyCheck
from etude.judge.sample_check import SampleCheck, SampleRunner, compares_nothing
from etude.judge.screening import Screening, screened
from etude.judge.shown_calls import ShownCalls
from etude.judge.solution_module import SolutionModule
from etude.judge.submission_run import SubmissionRun
from etude.judge.workbench import Workbench
from etude.messages import say

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from etude.catalogue.model import Problem
    from etude.judge.answer import Loaded
    from etude.judge.cage_socket import CageSocket
    from etude.judge.driven import Driven
    from etude.judge.examination import ArrayPair, Examination, Studies
    from etude.judge.growth import Growth
    from etude.judge.link import Link
    from etude.judge.rehearsal import Rehearsal
    from etude.judge.trial import Trials
    from etude.judge.verdict import Isolation, TestResult, Verdict
    from etude.judge.watchdog import Watchdog
    from etude.judge.workbench import Mismatch

__all__ = ["ProblemJudge"]

_PROBES = 150
_EXAMINATION_S = 10.0  # of the judge's own processor time


class ProblemJudge:
    """Prepares a problem once, and judges.

    Args:
        problem: what is to be solved.
        cage: where workers come from.
        scratch: a folder of its own.
        isolation: the layers around submissions, to be told.
        watchdog: ends what authors' code does not end by itself.
        hurries: whether somebody waits for each answer; else less work is done for it.
    """

    def __init__(
        self,
        problem: Problem,
        cage: CageSocket,
        scratch: Path,
        isolation: Isolation,
        watchdog: Watchdog,
        *,
        hurries: bool = True,
    ) -> None:
        self._watchdog = watchdog
        self._hurries = clock.hurries = hurries
        reference = new_link(problem, cage, problem.reference.text)
        try:
            self._prepared = _Preparation(problem, reference).finish(cage, scratch, isolation)
        finally:
            reference.close()
        self._ahead = Ahead() if self._prepared.collected.files else None
        self._last: SubmissionRun | None = None
        self._shown: tuple[str, Mismatch] | None = (
            None  # the last source that failed, and what is shown of it
        )
        self._examiner = Examiner(self._prepared, watchdog)
        self._shown_calls = ShownCalls(self._prepared)
        self._oracle = Oracle(self._prepared)

    @property
    def tests(self) -> int:
        """How many tests there are."""
        return len(self._prepared.collected.names)

    def judge(self, source: str, control: socket.socket, needed: Sequence[str] | None = None) -> Verdict:
        """The verdict on one submission. `prepare` is to follow, also when this raises.

        Args:
            source: the submission.
            control: where what supersedes the run arrives.
            needed: as `SubmissionRun.verdict` has it.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        files = self._files_elsewhere if self._ahead is not None else None
        remembers = not self._hurries
        return self._timed(
            source, control, lambda run: run.verdict(files, needed=needed, behaviour_too=remembers)
        )

    def rehearse(self, source: str, rehearsal: Rehearsal, control: socket.socket) -> Verdict:
        """The verdict on a program, told to the author. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        files = self._files_elsewhere if self._ahead is not None else None
        if self._ahead is not None and rehearsal.reverse:
            self._ahead.close()  # the child that waits would take the usual order
            files = self._files_in_reverse
        return self._timed(source, control, lambda run: run.rehearse(rehearsal, files), rehearsal.time_s)

    def _timed(
        self,
        source: str,
        control: socket.socket,
        judged: Callable[[SubmissionRun], Verdict],
        time_s: float = 0.0,
    ) -> Verdict:
        start = time.monotonic()
        self._last = run = SubmissionRun(self._prepared, source, self._watchdog, control.fileno(), time_s)
        try:
            verdict = judged(run)
        finally:
            self._watchdog.rest()
        if run.behaved is not None:
            self._examiner.remember(source, run.behaved)
        if run.shown is not None and self._prepared.problem.reveal is Reveal.FULL:
            self._shown = source, run.shown
        return dataclasses.replace(verdict, duration_ms=(time.monotonic() - start) * 1000)

    def examine(self, source: str, shown_call: str, control: socket.socket) -> Examination:
        """A closer look at a submission that fails. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        self._watchdog.allow(_EXAMINATION_S)
        try:
            found = self._examiner.examine(source, shown_call, control.fileno())
            return dataclasses.replace(found, arrays=self._arrays(source, shown_call))
        finally:
            self._watchdog.rest()
            self._prepared.module.use(None)

    def _arrays(self, source: str, shown_call: str) -> ArrayPair | None:
        """The arrays of the counterexample, if it is the one of the last failing run."""
        if self._shown is None or self._shown[0] != source or self._shown[1].call != shown_call:
            return None
        return array_pair(self._shown[1], self._prepared.problem.comparison)

    def recognise(self, source: str, control: socket.socket) -> Examination:
        """Which of the misconceptions that were studied it has. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        self._watchdog.allow(_EXAMINATION_S)
        try:
            return self._examiner.recognise(source, control.fileno())
        finally:
            self._watchdog.rest()
            self._prepared.module.use(None)

    def screen(
        self, source: str, sources: Sequence[str], shown_call: str, control: socket.socket
    ) -> Screening:
        """Which of many programs may be right. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        self._watchdog.allow(_EXAMINATION_S)
        try:
            shown = self._shown_calls.check(shown_call, control.fileno())
            return screened(self._prepared, source, sources, shown, control.fileno())
        finally:
            self._watchdog.rest()

    def study(self, control: socket.socket) -> Studies:
        """Get to know one more of the wrong solutions. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        self._watchdog.allow(_EXAMINATION_S)
        try:
            return self._examiner.study(control.fileno(), wrong_alone=not self._hurries)
        finally:
            self._watchdog.rest()

    def measure(self, source: str, control: socket.socket) -> Growth:
        """How the work of a submission grows. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        self._watchdog.allow(_EXAMINATION_S)
        try:
            return GrowthMeter(self._prepared).measure(source, control.fileno())
        finally:
            self._watchdog.rest()

    def answer_trials(self, source: str, control: socket.socket) -> Trials:
        """What becomes of the calls that a submission asks about. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        self._watchdog.allow(_EXAMINATION_S)
        try:
            return self._oracle.answer(source, control.fileno())
        finally:
            self._watchdog.rest()

    def drive(self, source: str, driver: str, time_s: float, control: socket.socket) -> Driven:
        """What an author's driver gives beside a program. `prepare` is to follow, also when this raises.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        self._watchdog.allow(time_s + _EXAMINATION_S)
        try:
            return drive(self._prepared, source, driver, time_s, control.fileno())
        finally:
            self._watchdog.rest()

    def prepare(self) -> None:
        """Clear up after a submission and get ready for the next: what nobody should wait for.

        Raises:
            JudgeUnavailable: the cage is gone.
        """
        if self._last is not None:
            self._last.close()
            self._last = None
        self._prepared.cage.sweep()
        self._prepared.module.use(None)
        if not self._hurries:
            return
        if self._ahead is not None:
            self._ahead.fork(self._run_files)
        self._prepared.cage.keep_spare_workers()

    def close(self) -> None:
        """End what waits."""
        if self._ahead is not None:
            self._ahead.close()

    def _files_elsewhere(self, source: str, time_s: float, control_fd: int) -> list[TestResult]:
        assert self._ahead is not None  # noqa: S101  # only handed on when there are test files
        return self._ahead.run(self._run_files, source, time_s, control_fd)

    def _files_in_reverse(self, source: str, time_s: float, control_fd: int) -> list[TestResult]:
        assert self._ahead is not None  # noqa: S101  # only handed on when there are test files
        return self._ahead.run(self._run_files_in_reverse, source, time_s, control_fd)

    def _run_files_in_reverse(self, source: str) -> list[TestResult]:
        return self._run_files(source, reverse=True)

    def _run_files(self, source: str, *, reverse: bool = False) -> list[TestResult]:
        """Run the test files; in a forked child, which may keep any state."""
        self._watchdog.start()  # timers do not outlive a fork
        self._prepared.cage.leave_spare_workers()
        return SubmissionRun(self._prepared, source, self._watchdog).file_tests(reverse=reverse)


class _Preparation:
    """Works out, with the reference in a worker, what judging will need."""

    def __init__(self, problem: Problem, reference: Link) -> None:
        self._problem = problem
        self._loaded = self._load(reference)
        kinds = own_names(self._loaded.names)
        operations = operations_of(problem.reference.text, kinds)
        self._module = SolutionModule(problem.code.module, kinds, operations, problem.folder)
        self._module.install()
        self._module.use(reference)
        self._bench = Workbench(self._module, problem.comparison, problem.code.signature, problem.profile)
        self._runner = SampleRunner(
            self._bench, problem.code.entry, problem.limits.time_s, accepting=problem.accepting
        )

    def finish(self, cage: CageSocket, scratch: Path, isolation: Isolation) -> PreparedProblem:
        """The prepared problem.

        Raises:
            BrokenProblem: the reference or a test file does not work.
        """
        problem = self._problem
        probes = self._expected(enumerate_samples, _PROBES)
        also = self._also()
        checks = self._checks()
        self._module.use(None)
        return PreparedProblem(
            problem=problem,
            cage=cage,
            isolation=isolation,
            module=self._module,
            runner=self._runner,
            probes=tuple(probes),
            also=tuple(also),
            askable=tuple(check for _, check in checks if check.requests),
            collected=collect(problem.folder, checks, scratch),
            needed=needed_names(problem, self._loaded.names),
            drawn=tuple(
                each for _, check in checks if isinstance(check, PropertyCheck) for each in check.checks
            ),
            case_requests={
                name: request
                for name, check in checks
                if isinstance(check, CaseCheck)
                and (request := check.request(problem.limits.time_s)) is not None
            },
        )

    def _load(self, reference: Link) -> Loaded:
        loaded = reference.load()
        if loaded.error is None:
            return loaded
        raised = loaded.error.raised
        line = raised.spans[-1].line if raised.spans else 1
        text = f"the reference does not load: {raised.type}: {raised.message}"
        raise BrokenProblem((Fault(self._problem.folder / self._problem.reference.name, line, text),))

    def _expected(self, make: Any, *amount: int) -> list[SampleCheck]:
        """Samples with what the reference gives for each."""
        if self._problem.input is None:
            return []
        samples: list[Sample] = make(self._problem.input, self._problem.code.entry, *amount)
        try:
            return self._runner.learn(samples)
        except JudgeError:
            raise
        except (WorkerEnded, Exception) as error:
            text = f"the reference cannot answer an input drawn from [input]: {type(error).__name__}: {error}"
            raise BrokenProblem((Fault(self._problem.folder / "problem.toml", 1, text),)) from error

    def _also(self) -> list[SampleCheck]:
        """The calls beside the specification, with what the reference gives for each."""
        spec = self._problem.input
        if spec is None:
            return []
        hidden = {case.call.strip() for case in self._problem.cases if not case.visible}
        found: list[SampleCheck] = []
        for place, sample in enumerate(also_samples(spec)):
            call = sample.text.splitlines()[-1]
            if sample.text in hidden:
                raise self._broken_also(place, say("judge.also_hidden", call=call))
            try:
                found += self._runner.learn([sample])
            except JudgeError:
                raise
            except (WorkerEnded, Exception) as error:
                error_text = f"{type(error).__name__}: {error}"
                told = say("judge.also_not_answered", call=call, error=error_text)
                raise self._broken_also(place, told) from error
            if found[-1].request is None:
                raise self._broken_also(place, say("judge.also_unknown", call=call))
            raised = found[-1].expected[-1].raised
            if raised is not None and not raised.spans:  # not by the reference, so the lines are at fault
                told = say("judge.also_not_answered", call=call, error=f"{raised.type}: {raised.message}")
                raise self._broken_also(place, told)
        return found

    def _broken_also(self, place: int, text: str) -> BrokenProblem:
        file = self._problem.folder / "problem.toml"
        line = TomlPositions(file.read_text(encoding="utf-8")).line(("input", "also", place))
        return BrokenProblem((Fault(file, line, text),))

    def _checks(self) -> list[tuple[str, CaseCheck | PropertyCheck]]:
        time_s = self._problem.limits.time_s
        checks: list[tuple[str, CaseCheck | PropertyCheck]] = []
        for case in self._problem.cases:
            if case.expect is not None:
                self._check_names("expect", case.expect, case.line)
            with self._author_of(case.name, case.line):
                checks.append((case.name, CaseCheck(self._bench, case, time_s)))
        for prop in self._problem.properties:
            drawn = self._expected(draw_samples, prop.count, prop.seed or self._problem.comparison.seed)
            if prop.holds is None and compares_nothing(drawn):
                text = (
                    f"the property {prop.name!r} compares nothing, since the reference only gives objects: "
                    "write cases instead whose `call` ends in plain data"
                )
                raise BrokenProblem((Fault(self._problem.folder / "cases.toml", prop.line, text),))
            if prop.holds is not None:
                given = {name for each in drawn for name, _ in each.sample.nodes}
                self._check_names("holds", prop.holds, prop.line, *given, RESULT)
            with self._author_of(prop.name, prop.line):
                check = PropertyCheck(self._runner, self._bench, prop, drawn, time_s)
                checks.append((prop.name, check))
        return checks

    def _check_names(self, key: str, expression: str, line: int, *known: str) -> None:
        """Refuse a name that nothing defines, before a learner's run meets it."""
        for name in unknown_names(
            expression, {*self._bench.namespace(), *own_names(self._loaded.names), *known}
        ):
            text = say("judge.unknown_name", at=key, name=name)
            raise BrokenProblem((Fault(self._problem.folder / "cases.toml", line, text),))

    @contextlib.contextmanager
    def _author_of(self, name: str, line: int) -> Iterator[None]:
        """What goes wrong in here is the doing of a case or property, and told with its line."""
        try:
            yield
        except (JudgeError, BrokenProblem):
            raise
        except (WorkerEnded, Exception) as error:
            text = say("judge.not_worked_out", name=name, error=f"{type(error).__name__}: {error}")
            raise BrokenProblem((Fault(self._problem.folder / "cases.toml", line, text),)) from error
