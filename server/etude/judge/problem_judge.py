"""The judge of one problem, in a process of its own: tests collected once, then one verdict per submission."""

from __future__ import annotations

import dataclasses
import difflib
import select
import socket
import time
from pathlib import Path
from typing import Any

import pytest

from etude.catalogue.model import MutationPolicy, Problem, Profile
from etude.errors import BrokenProblem, Fault, JudgeError, RunSuperseded
from etude.judge import forked_run
from etude.judge.cage_socket import CageSocket
from etude.judge.case_check import Ahead, CaseCheck
from etude.judge.collection import Collected, ItemResult, collect
from etude.judge.inputs import Sample, draw_samples, enumerate_samples
from etude.judge.learner_errors import MissingName, SubmissionBroken, WorkerEnded, raised_from
from etude.judge.link import Link, Submission
from etude.judge.needed_names import needed_names
from etude.judge.rules import broken_rules, same_program
from etude.judge.property_check import PropertyCheck
from etude.judge.sample_check import SampleCheck, SampleRunner
from etude.judge.solution_module import SolutionModule
from etude.judge.verdict import Counterexample, Isolation, Outcome, Raised, Span, TestResult, Verdict
from etude.judge.workbench import CheckFailed, Mismatch, Workbench, unexpectedly_raised
from etude.messages import say

__all__ = ["ProblemJudge"]

_PROBES = 150  # inputs tried when looking for the smallest call that goes wrong
_PROBE_TIME_S = 0.5
_MAX_TIMEOUTS = 3  # later tests are then not started: the learner waits long enough
_FILENAME = "solution.py"
_UNWRITTEN = "NotImplementedError"


class ProblemJudge:
    """Holds the collected tests, the inputs with the reference's answers, and judges."""

    def __init__(self, problem: Problem, cage: CageSocket, scratch: Path, isolation: Isolation) -> None:
        self._problem = problem
        self._cage = cage
        self._isolation = isolation
        reference = self._link(problem.reference.text)
        try:
            loaded = reference.load()
            if loaded.error is not None:
                raised = loaded.error.raised
                line = raised.spans[-1].line if raised.spans else 1
                text = f"the reference does not load: {raised.type}: {raised.message}"
                raise BrokenProblem((Fault(problem.folder / problem.reference.name, line, text),))
            self._module = SolutionModule(problem.code.module, _own(loaded.names))
            self._module.install()
            numpy = problem.profile is not Profile.PLAIN
            self._bench = Workbench(self._module, problem.comparison, problem.code.signature, numpy=numpy)
            self._runner = SampleRunner(self._bench, problem.code.entry, problem.limits.time_s)
            self._module.use(reference)
            self._probes = self._expected(enumerate_samples, _PROBES)
            checks = self._checks()
        finally:
            self._module_off()
            reference.close()
        self._plain_cases = [
            check for _, check in checks if isinstance(check, CaseCheck) and check.request is not None
        ]
        self._collected = collect(problem.folder, checks, scratch)
        self._needed = needed_names(problem, loaded.names)
        self._ahead = forked_run.Ahead() if self._collected.files else None

    @property
    def tests(self) -> int:
        """How many tests there are."""
        return len(self._collected.names)

    def judge(self, source: str, control: socket.socket) -> Verdict:
        """The verdict on one submission.

        Raises:
            RunSuperseded: something arrived on `control` in the meantime.
        """
        start = time.monotonic()
        run = _Run(self, source, control.fileno())
        try:
            verdict = run.verdict()
        finally:
            self._cage.sweep()
            self._module_off()
        return dataclasses.replace(verdict, duration_ms=(time.monotonic() - start) * 1000)

    def prepare(self) -> None:
        """What can be done before the next submission comes."""
        if self._ahead is not None:
            self._ahead.fork(self._run_files)

    def close(self) -> None:
        """End what waits."""
        if self._ahead is not None:
            self._ahead.close()

    # ------------------------------------------------------------------ opening

    def _module_off(self) -> None:
        if hasattr(self, "_module"):
            self._module.use(None)

    def _link(self, source: str, control_fd: int = -1) -> Link:
        limits = self._problem.limits
        submission = Submission(source, _FILENAME, limits.time_s, limits.memory_mb, limits.output_kb)
        write_back = self._problem.comparison.mutate_args is MutationPolicy.ALLOW
        return Link(self._cage, submission, control_fd=control_fd, write_back=write_back)

    def _expected(self, make: Any, *amount: int) -> list[SampleCheck]:
        """Samples with what the reference gives for each."""
        if self._problem.input is None:
            return []
        samples: list[Sample] = make(self._problem.input, self._problem.code.entry, *amount)
        try:
            return self._runner.learn(samples)
        except (WorkerEnded, Exception) as error:
            raise self._broken_reference(f"{type(error).__name__}: {error}") from error

    def _broken_reference(self, why: str) -> BrokenProblem:
        file = self._problem.folder / "problem.toml"
        return BrokenProblem(
            (Fault(file, 1, f"the reference cannot answer an input drawn from [input]: {why}"),)
        )

    def _checks(self) -> list[tuple[str, CaseCheck | PropertyCheck]]:
        checks: list[tuple[str, CaseCheck | PropertyCheck]] = []
        for case in self._problem.cases:
            checks.append((case.name, CaseCheck(self._bench, case, self._problem.limits.time_s)))
        for prop in self._problem.properties:
            drawn = self._expected(draw_samples, prop.count, prop.seed or self._problem.comparison.seed)
            checks.append(
                (
                    prop.name,
                    PropertyCheck(self._runner, self._bench, prop, drawn, self._problem.limits.time_s),
                )
            )
        return checks

    def _run_files(self, source: str) -> list[TestResult]:
        """Run the test files; in a forked child, which may keep any state."""
        return _Run(self, source, -1).file_tests()


def _own(names: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The names a module defines itself: no imported modules or functions."""
    return {name: kind for name, kind in names.items() if kind[0] != "module" and kind[1:2] != [False]}


class _Run:
    """One submission on its way to a verdict."""

    def __init__(self, judge: ProblemJudge, source: str, control_fd: int) -> None:
        self._judge = judge
        self._problem = judge._problem
        self._source = source
        self._control_fd = control_fd
        self._link = judge._link(source, control_fd)
        self._results: list[TestResult] = []
        self._mismatches: list[tuple[TestResult, Mismatch]] = []
        self._visible = {case.name for case in self._problem.cases if case.visible}
        self._shown = self._visible | {prop.name for prop in self._problem.properties}
        self._started = 0.0
        self._timeouts = 0
        self._returned_at: Span | None = None

    # ------------------------------------------------------------------ the verdict

    def verdict(self) -> Verdict:
        """Load, look at the syntax tree, run all tests, look for the smallest call that goes wrong."""
        self._link.start_test()
        loaded = self._link.load()
        if loaded.error is not None:
            return self._not_loaded(loaded.error, loaded.stdout)
        if self._is_starter():
            return self._plain(Outcome.UNFINISHED)
        missing = [name for name in self._judge._needed if name not in loaded.names]
        if self._problem.code.entry in missing:
            return self._missing(missing, loaded.names)
        self._judge._module.use(self._link)
        self._run_checks()
        if self._judge._ahead is not None:
            self._results += self._forked_tests()
        return self._sum_up(missing, loaded.names, loaded.stdout)

    def _is_starter(self) -> bool:
        starter = self._problem.starter.text
        # Comparing trees costs half a millisecond, and hardly any submission still has the starter's raise.
        if _UNWRITTEN in starter and _UNWRITTEN not in self._source:
            return False
        return same_program(self._source, starter)

    def file_tests(self) -> list[TestResult]:
        """Run the test files in this process."""
        self._link.start_test()
        if self._link.load().error is None:
            module = self._judge._module
            module.use(self._link)
            module.rebind_constants(self._judge._collected.modules)
            self._run_items(self._judge._collected.files)
        return self._results

    def _run_checks(self) -> None:
        self._ask_ahead()
        self._run_items(self._judge._collected.checks)

    def _ask_ahead(self) -> None:
        """Send the plain calls of all cases together."""
        cases = self._judge._plain_cases
        answers: list[Ahead] = []
        try:
            answers += self._link.call_many([case.request for case in cases if case.request is not None])
        except WorkerEnded as error:
            # Those behind the fatal one are asked again, each in its turn, of a fresh worker.
            answers += [*error.answers, error]
        for at, case in enumerate(cases):
            case.ahead = answers[at] if at < len(answers) else None

    def _run_items(self, items: Any) -> None:
        self._judge._collected.run(items, self._before, self._after)
        if self._control_fd >= 0 and _readable(self._control_fd):
            raise RunSuperseded("a newer run is wanted")
        done = len(self._results)
        for item in items[done:]:
            name = Collected.name_of(item)
            self._results.append(TestResult(name, Outcome.TIME_LIMIT, say("judge.not_started")))

    def _before(self, _: pytest.Item) -> None:
        self._link.start_test()
        self._started = time.monotonic()

    def _after(self, item: pytest.Item, result: ItemResult) -> bool:
        name = Collected.name_of(item)
        duration = (time.monotonic() - self._started) * 1000
        outcome, error = self._outcome_of(result)
        raised = _facts_of(error)
        test = TestResult(
            name,
            outcome,
            "",
            name in self._visible,
            duration,
            raised,
            self._link.stdout if name in self._shown else "",
        )
        if isinstance(error, CheckFailed) and name in self._shown:
            self._mismatches.append((test, dataclasses.replace(error.mismatch, stdout=self._link.stdout)))
        elif (
            outcome in (Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT, Outcome.OUTPUT_LIMIT)
            and name in self._visible
        ):
            case = next(case for case in self._problem.cases if case.name == name)
            if raised is not None:
                wanted = case.raises or case.expect or ""
                found = unexpectedly_raised(case.call.strip(), wanted, case.raises is not None, raised)
                self._mismatches.append((test, found))
        self._results.append(dataclasses.replace(test, message=self._message(test, error)))
        self._timeouts += outcome is Outcome.TIME_LIMIT
        return self._timeouts < _MAX_TIMEOUTS and not (self._control_fd >= 0 and _readable(self._control_fd))

    def _outcome_of(self, result: ItemResult) -> tuple[Outcome, BaseException | None]:
        if self._link.events:
            event = self._link.events[0]
            return event.outcome, event
        if result.failed:
            error = result.failed[0]
            if isinstance(error, MissingName):
                return Outcome.MISSING_NAME, error
            if isinstance(error, JudgeError):
                return Outcome.INTERNAL_ERROR, error
            mismatch = error.mismatch if isinstance(error, CheckFailed) else None
            raised = mismatch.raised if mismatch is not None else raised_from(error)
            return (Outcome.RUNTIME_ERROR if raised is not None else Outcome.WRONG_ANSWER), error
        if result.reports == 0:
            return Outcome.INTERNAL_ERROR, None
        forbidden = self._problem.comparison.mutate_args is MutationPolicy.FORBID
        if forbidden and self._link.changed_arguments and not result.skipped:
            return Outcome.WRONG_ANSWER, None
        return Outcome.ACCEPTED, None

    def _message(self, test: TestResult, error: BaseException | None) -> str:
        """What may be told of a test: nothing of a hidden one."""
        if test.outcome is Outcome.ACCEPTED:
            return ""
        if isinstance(error, CheckFailed) and test.name in self._shown:
            found = error.mismatch
            got = found.got or (f"{found.raised.type}: {found.raised.message}" if found.raised else "nothing")
            call = found.call.splitlines()[-1] if found.call else test.name
            if found.changed_argument:
                return say("judge.changed", call=call, name=found.changed_argument, got=got)
            return say(
                "judge.expected", call=call, expected=found.expected or found.difference.expected, got=got
            )
        if isinstance(error, MissingName):
            return say("judge.missing", name=error.missing)
        if test.raised is not None and test.raised.type not in ("Ended", "MalformedReply"):
            return f"{test.raised.type}: {test.raised.message}".rstrip(": ")
        return ""

    def _forked_tests(self) -> list[TestResult]:
        ahead = self._judge._ahead
        assert ahead is not None  # noqa: S101  # there are test files
        limits = self._problem.limits
        count = len(self._judge._collected.files)
        results = ahead.run(
            self._judge._run_files, self._source, 10 + (count + 1) * (limits.time_s + 1), self._control_fd
        )
        names = [Collected.name_of(item) for item in self._judge._collected.files]
        told = {result.name: result for result in results}
        return [
            told.get(name) or TestResult(name, Outcome.INTERNAL_ERROR, say("judge.no_result"))
            for name in names
        ]

    # ------------------------------------------------------------------ summing up

    def _plain(self, outcome: Outcome, **facts: Any) -> Verdict:
        return Verdict(
            self._problem.id, outcome, 0, self._judge.tests, isolation=self._judge._isolation, **facts
        )

    def _not_loaded(self, error: SubmissionBroken, stdout: str) -> Verdict:
        names = self._judge._collected.names
        tests = tuple(TestResult(name, error.outcome, raised=error.raised) for name in names)
        return self._plain(error.outcome, raised=error.raised, stdout=stdout, tests=tests)

    def _missing(self, missing: list[str], defined: dict[str, list[Any]]) -> Verdict:
        tests = tuple(TestResult(name, Outcome.MISSING_NAME) for name in self._judge._collected.names)
        nearest = self._nearest(missing, defined)
        return self._plain(Outcome.MISSING_NAME, missing=tuple(missing), nearest=nearest, tests=tests)

    def _nearest(self, missing: list[str], defined: dict[str, list[Any]]) -> tuple[str, ...]:
        own = [name for name, kind in _own(defined).items() if name not in self._judge._needed]
        found = []
        for name in missing:
            close = difflib.get_close_matches(name, own, 1, 0.6)
            # A single function of another name is meant to be the one that is asked for.
            only = [each for each in own if defined[each][0] in ("function", "class")]
            found.append(close[0] if close else only[0] if len(only) == 1 else "")
        return tuple(found)

    def _sum_up(self, missing: list[str], defined: dict[str, list[Any]], stdout: str) -> Verdict:
        results = tuple(self._results)
        failing = [result for result in results if result.outcome is not Outcome.ACCEPTED]
        rules = broken_rules(self._source, self._problem.rules)
        outcome = failing[0].outcome if failing else Outcome.RULE_BROKEN if rules else Outcome.ACCEPTED
        broken = [result for result in failing if result.outcome is Outcome.INTERNAL_ERROR]
        if broken or not results:
            outcome = Outcome.INTERNAL_ERROR
        raised = next((result.raised for result in failing if result.raised is not None), None)
        if failing and all(_is_unwritten(result.raised) for result in results):
            return self._plain(Outcome.UNFINISHED, stdout=stdout, raised=raised)
        counterexample = self._counterexample(outcome) if failing and not broken else None
        return Verdict(
            problem=self._problem.id,
            outcome=outcome,
            passed=len(results) - len(failing),
            total=len(results),
            isolation=self._judge._isolation,
            tests=results,
            counterexample=counterexample,
            raised=raised,
            broken_rules=rules,
            missing=tuple(missing),
            nearest=self._nearest(missing, defined),
            stdout=stdout + self._printed(counterexample),
            detail=broken[0].message if broken else "",
        )

    def _printed(self, counterexample: Counterexample | None) -> str:
        """What to show of the prints: those of the failing call, else of the first shown test that printed."""
        if counterexample is not None:
            return counterexample.stdout
        return next((result.stdout for result in self._results if result.stdout), "")

    def _counterexample(self, outcome: Outcome) -> Counterexample | None:
        """The smallest ordinary call that goes wrong, of the probes; else one that a shown test made."""
        found = self._search()
        if found is not None:
            return found
        for test, mismatch in self._mismatches:
            if test.outcome is outcome:
                return self._as_counterexample(mismatch, ordinary=True, edge="")
        if self._mismatches:
            return self._as_counterexample(self._mismatches[0][1], ordinary=True, edge="")
        return None

    def _search(self) -> Counterexample | None:
        """Try the probes in a fresh worker, so that the answer does not depend on what ran before."""
        self._link.close()
        link = self._judge._link(self._source, self._control_fd)
        self._judge._module.use(link)
        try:
            link.start_test(min(self._problem.limits.time_s, _PROBE_TIME_S))
            if link.load().error is not None:
                return None
            return self._smallest(link)
        finally:
            link.close()
            self._judge._module.use(None)

    def _smallest(self, link: Link) -> Counterexample | None:
        probes = self._judge._probes
        edge_only: tuple[SampleCheck, Mismatch] | None = None
        at = 0
        while at < len(probes):
            try:
                found = self._judge._runner.first_mismatch(probes[at:])
            except (RunSuperseded, JudgeError):
                raise
            except Exception:  # the result was of a make-up that the call template cannot work with
                return None
            if found is None:
                break
            check, mismatch = found
            if check.sample.ordinary:
                return self._as_counterexample(self._traced(link, check, mismatch), ordinary=True, edge="")
            edge_only = edge_only or found
            at = probes.index(check) + 1
        if edge_only is None:
            return None
        check, mismatch = edge_only
        return self._as_counterexample(
            self._traced(link, check, mismatch), ordinary=False, edge=check.sample.edge
        )

    def _traced(self, link: Link, check: SampleCheck, mismatch: Mismatch) -> Mismatch:
        """Call once more while noting where the function returned."""
        self._returned_at = None
        if check.sample.direct and mismatch.raised is None:
            link.start_test(_PROBE_TIME_S * 2)
            try:
                answer = link.call(
                    self._problem.code.entry, tuple(check.sample.bindings().values()), {}, trace=True
                )
                self._returned_at = answer.returned_at
            except WorkerEnded:
                pass  # it went well without the trace: the place is then simply not known
            except Exception as error:
                if raised_from(error) is None:
                    raise
        return mismatch

    def _as_counterexample(self, mismatch: Mismatch, *, ordinary: bool, edge: str) -> Counterexample:
        return Counterexample(
            call=mismatch.call,
            expected=mismatch.expected,
            got=mismatch.got,
            difference=mismatch.difference,
            stdout=mismatch.stdout,
            raised=mismatch.raised,
            ordinary=ordinary,
            returned_at=self._returned_at,
            changed_argument=mismatch.changed_argument,
            edge=edge,
        )


def _facts_of(error: BaseException | None) -> Raised | None:
    if isinstance(error, CheckFailed):
        return error.mismatch.raised
    if isinstance(error, WorkerEnded):
        return error.raised
    return raised_from(error) if error is not None else None


def _is_unwritten(raised: Raised | None) -> bool:
    return raised is not None and raised.type == _UNWRITTEN


def _readable(fd: int) -> bool:
    poll = select.poll()
    poll.register(fd, select.POLLIN)
    return bool(poll.poll(0))
