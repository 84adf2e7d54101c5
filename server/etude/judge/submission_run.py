"""One submission on its way to a verdict: load, run the tests, sum up."""

from __future__ import annotations

import dataclasses
import select
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import MutationPolicy, Reveal
from etude.errors import JudgeError, RunSuperseded
from etude.judge.answers_ahead import AnswersAhead
from etude.judge.awake import clock
from etude.judge.collection import Collected, ItemResult
from etude.judge.collection_faults import failing_place
from etude.judge.concealing import message_of, shown_example, shown_raised, shown_test
from etude.judge.counterexample_search import CounterexampleSearch
from etude.judge.error_facts import facts_of, is_of_the_machine
from etude.judge.inputs.kinds import kind_of_input
from etude.judge.learner_errors import MissingName, SubmissionBroken, raised_from
from etude.judge.nearest_names import nearest_names
from etude.judge.prepared_problem import UNWRITTEN, PreparedProblem, new_link
from etude.judge.rules import broken_rules, same_program
from etude.judge.starvation import most_left_out
from etude.judge.value_source import source_of
from etude.judge.verdict import BrokenRule, Counterexample, Outcome, Raised, TestResult, Verdict
from etude.judge.watchdog import Overdue
from etude.judge.workbench import CheckFailed, Mismatch, unexpectedly_raised
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from collections.abc import Set as AbstractSet

    import pytest

    from etude.judge.case_check import CaseCheck
    from etude.judge.property_check import PropertyCheck
    from etude.judge.rehearsal import Rehearsal
    from etude.judge.watchdog import Watchdog

__all__ = ["RunFiles", "SubmissionRun"]

RunFiles = Callable[[str, float, int], list[TestResult]]
"""Runs the test files on a source within some seconds, until a descriptor becomes readable."""

_FILES_MARGIN_S = 10.0
_AUTHOR_S = 5.0  # what the code of one test may take in the judge, beyond what the submission may
_ASKED_AHEAD = 4  # checks of a rehearsal that ends with the first failures
_MAX_TIMEOUTS = 3  # later tests are then not started: the learner waits long enough


class SubmissionRun:
    """One submission on its way to a verdict."""

    def __init__(
        self,
        prepared: PreparedProblem,
        source: str,
        watchdog: Watchdog,
        control_fd: int = -1,
        time_s: float = 0.0,
    ) -> None:
        self._prepared = prepared
        self._watchdog = watchdog
        self._problem = prepared.problem
        self._source = source
        self._control_fd = control_fd
        self._link = new_link(prepared.problem, prepared.cage, source, control_fd, time_s)
        self._results: list[TestResult] = []
        self._mismatches: list[tuple[Outcome, Mismatch]] = []
        self._visible = {case.name for case in self._problem.cases if case.visible}
        self._shown = self._visible | {prop.name for prop in self._problem.properties}
        self._started = self._started_at = 0.0
        self._timeouts = 0
        self._rehearsal: Rehearsal | None = None
        self._reveal = self._problem.reveal
        self._disturbance: JudgeError | None = None
        self._rules: tuple[BrokenRule, ...] = ()
        self._search = CounterexampleSearch(prepared, source, control_fd)
        self._searches = False
        self._behaved: dict[str, str] | None = None  # by the name of the test
        self._needed: frozenset[str] | None = None

    def close(self) -> None:
        """End its workers."""
        self._link.close()
        self._search.close()

    @property
    def shown(self) -> Mismatch | None:
        """What the counterexample of the verdict tells of, with the values themselves."""
        return self._search.shown

    @property
    def behaved(self) -> tuple[str, ...] | None:
        """What `behaviour` would give, where the verdict was to tell that too; None when not all was run."""
        names = [Collected.name_of(item) for item in self._prepared.collected.checks]
        if self._behaved is None or len(self._behaved) < len(names):
            return None
        return tuple(self._behaved[name] for name in names)

    # ------------------------------------------------------------------ the verdict

    def verdict(
        self,
        run_files: RunFiles | None,
        *,
        needed: Collection[str] | None = None,
        behaviour_too: bool = False,
    ) -> Verdict:
        """Load, look at the syntax tree, run all tests, look for the smallest call that goes wrong.

        Args:
            run_files: has the test files run elsewhere; None when there are none.
            needed: names of cases and properties that are to be run at any rate; None when all tests are. Else the
                files are left out where a case or property fails, and so is what follows the first test whose time
                runs out: the verdict does not tell of those.
            behaviour_too: whether `behaved` is to be known afterwards.

        Raises:
            RunSuperseded: a newer run is wanted.
            JudgeUnavailable: something outside ended the worker or the cage.
        """
        self._searches = True
        self._behaved = {} if behaviour_too else None
        self._needed = None if needed is None else frozenset(needed)
        askable, checks = _these_first(needed or (), self._prepared.askable, self._prepared.collected.checks)
        return self._judged(run_files, askable, checks)

    def rehearse(self, rehearsal: Rehearsal, run_files: RunFiles | None) -> Verdict:
        """The verdict for an author.

        Args:
            rehearsal: how it is to be run.
            run_files: as for `verdict`.

        Raises:
            RunSuperseded, JudgeUnavailable: as `verdict`.
        """
        self._tell_everything()
        self._rehearsal = rehearsal
        step = -1 if rehearsal.reverse else 1
        askable, checks = _these_first(
            rehearsal.first, self._prepared.askable[::step], self._prepared.collected.checks[::step]
        )
        if rehearsal.most_failures:
            askable = askable[:_ASKED_AHEAD]  # most programs go no further
        return self._judged(run_files, askable, checks)

    def _judged(
        self,
        run_files: RunFiles | None,
        askable: Sequence[CaseCheck | PropertyCheck],
        checks: Sequence[pytest.Item],
    ) -> Verdict:
        self._allow_author()
        self._link.start_test()
        self._link.begin_load()
        # The worker has all it needs; what needs no submission is worked out while it is busy.
        self._link.ahead = AnswersAhead(self._link, [(c, c.requests) for c in askable])
        self._rules = broken_rules(self._source, self._problem.rules)
        is_starter = self._is_starter()
        loaded = self._link.load()
        if loaded.error is not None:
            return self._not_loaded(loaded.error, loaded.stdout)
        if is_starter:
            return self._plain(Outcome.UNFINISHED)
        missing = [name for name in self._prepared.needed if name not in loaded.names]
        if self._problem.code.entry in missing:
            return self._missing(missing, loaded.names)
        self._prepared.module.use(self._link)
        self._run_items(checks)
        if run_files is not None and not self._needs_no_files:
            self._results += self._of_files(run_files)
        return self._sum_up(missing, loaded.names, loaded.stdout)

    def behaviour(self) -> tuple[str, ...]:
        """What became of each case and property, in a few words; empty for one that holds.

        Hidden cases are told in full: two mistakes that differ only there can be told apart, here in the judge.

        Raises:
            RunSuperseded: a newer run is wanted.
            JudgeUnavailable: something outside ended the worker or the cage.
        """
        self._tell_everything()
        self._allow_author()
        self._link.start_test()
        if self._link.load().error is not None:
            return ()
        self._prepared.module.use(self._link)
        self._run_items(self._prepared.collected.checks)
        return tuple(_in_short(result, result.message) for result in self._results)

    def _tell_everything(self) -> None:
        self._reveal = Reveal.FULL
        self._shown = {*self._shown, *(case.name for case in self._problem.cases)}

    def _is_starter(self) -> bool:
        starter = self._problem.starter.text
        # Comparing trees costs half a millisecond, and hardly any submission still has the starter's raise.
        if UNWRITTEN in starter and UNWRITTEN not in self._source:
            return False
        return same_program(self._source, starter)

    def file_tests(self, *, reverse: bool = False) -> list[TestResult]:
        """Run the test files in this process, the last test first if that is wanted."""
        self._link.start_test()
        error = self._link.load().error
        if error is not None:  # it loaded a moment ago: not every program does the same each time
            names = [Collected.name_of(item) for item in self._prepared.collected.files]
            self._results = [TestResult(name, error.outcome, raised=error.raised) for name in names]
        else:
            module = self._prepared.module
            module.use(self._link)
            module.rebind_constants(self._prepared.collected.modules)
            self._run_items(self._prepared.collected.files[:: -1 if reverse else 1])
        return self._results

    def _run_items(self, items: Any) -> None:
        self._prepared.collected.run(items, self._before, self._after)
        if self._disturbance is not None:
            raise self._disturbance
        if self._control_fd >= 0 and _readable(self._control_fd):
            raise RunSuperseded("a newer run is wanted")
        if self._has_seen_enough:
            return
        done = len(self._results)
        outcome = Outcome.INTERNAL_ERROR if self._watchdog.barked else Outcome.TIME_LIMIT
        for item in items[done:]:
            self._results.append(TestResult(Collected.name_of(item), outcome, say("judge.not_started")))

    @property
    def _needs_no_files(self) -> bool:
        fails = any(result.outcome is not Outcome.ACCEPTED for result in self._results)
        return self._has_seen_enough or (self._needed is not None and fails)

    @property
    def _has_seen_enough(self) -> bool:
        """Whether a rehearsal need not go on, or a run in which not all tests are needed."""
        if self._needed is not None:
            return self._timeouts > 0 and self._needed.issubset(result.name for result in self._results)
        if self._rehearsal is None or not self._rehearsal.most_failures:
            return False
        failures = sum(result.outcome is not Outcome.ACCEPTED for result in self._results)
        return failures >= self._rehearsal.most_failures or self._timeouts > 0

    def _allow_author(self) -> None:
        self._watchdog.allow(self._problem.limits.time_s + _AUTHOR_S)

    def _before(self, _: pytest.Item) -> None:
        self._allow_author()
        self._link.start_test()
        self._started = time.monotonic()
        self._started_at = clock.now()

    def _after(self, item: pytest.Item, result: ItemResult) -> bool:
        name = Collected.name_of(item)
        duration = (time.monotonic() - self._started - self._link.others_s) * 1000
        outcome, error = self._outcome_of(result)
        self._disturbance = self._link.disturbance or (error if isinstance(error, JudgeError) else None)
        if self._disturbance is not None:
            return False
        raised = facts_of(error)
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
            self._mismatches.append((outcome, dataclasses.replace(error.mismatch, stdout=self._link.stdout)))
        elif (
            outcome in (Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT, Outcome.OUTPUT_LIMIT)
            and name in self._visible
        ):
            case = next(case for case in self._problem.cases if case.name == name)
            if raised is not None:
                wanted = case.raises or case.expect or ""
                found = unexpectedly_raised(case.call.strip(), wanted, case.raises is not None, raised)
                self._mismatches.append((outcome, found))
        reason = ""
        if error is not None and Collected.is_of_file(item):
            reason = failing_place(error, self._problem.folder / "tests")
        message = self._message(test, error, self._shown, self._reveal)
        told = dataclasses.replace(test, message=message, reason=reason, gave=self._gave(error))
        self._results.append(told)
        if self._behaved is not None and not Collected.is_of_file(item):
            self._behaved[name] = _in_short(test, self._message(test, error, {name}, Reveal.FULL))
        # An answer that takes the judge long to read holds up the learner as much as one that never comes.
        lived = clock.now() - self._started_at - self._link.others_s
        slow = outcome is not Outcome.ACCEPTED and lived > 2 * self._problem.limits.time_s
        self._timeouts += outcome is Outcome.TIME_LIMIT or slow
        if self._watchdog.barked:
            return False
        if outcome is not Outcome.ACCEPTED and self._searches:
            self._search.begin()
        if self._has_seen_enough:
            return False
        return self._timeouts < _MAX_TIMEOUTS and not (self._control_fd >= 0 and _readable(self._control_fd))

    def _outcome_of(self, result: ItemResult) -> tuple[Outcome, BaseException | None]:
        if self._watchdog.barked:
            return Outcome.INTERNAL_ERROR, Overdue()
        if self._link.events:
            event = self._link.events[0]
            return event.outcome, event
        if result.failed:
            error = result.failed[0]
            if isinstance(error, MissingName):
                return Outcome.MISSING_NAME, error
            if isinstance(error, JudgeError) or is_of_the_machine(error):
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

    def _gave(self, error: BaseException | None) -> str:
        """What an author could write as `expect`, where another value came, or one instead of an exception."""
        if self._rehearsal is None or not isinstance(error, CheckFailed):
            return ""
        values, returned = error.mismatch.values, error.mismatch.returned
        if returned is not None:
            return source_of(returned.value)
        return source_of(values.got) if values is not None else ""

    def _message(
        self, test: TestResult, error: BaseException | None, shown: AbstractSet[str], reveal: Reveal
    ) -> str:
        """What may be told of a test: nothing of one that is not shown."""
        if test.outcome is Outcome.ACCEPTED:
            return ""
        if isinstance(error, Overdue):
            return str(error)
        if is_of_the_machine(error):
            return say("judge.machine", reason=error)
        if isinstance(error, CheckFailed) and test.name in shown:
            return message_of(error.mismatch, test.name, reveal)
        if isinstance(error, MissingName):
            return say("judge.missing", name=error.missing)
        if test.raised is not None and test.raised.type not in ("Ended", "MalformedReply"):
            return f"{test.raised.type}: {test.raised.message}".rstrip(": ")
        return ""

    def _of_files(self, run_files: RunFiles) -> list[TestResult]:
        """The results of the test files, one for each item whatever became of the process they ran in."""
        files = self._prepared.collected.files
        limit_s = self._problem.limits.time_s
        time_s = _FILES_MARGIN_S + (len(files) + 1) * (limit_s + 1) + _MAX_TIMEOUTS * most_left_out(limit_s)
        told = {result.name: result for result in run_files(self._source, time_s, self._control_fd)}
        names = [Collected.name_of(item) for item in files]
        return [
            told.get(name) or TestResult(name, Outcome.INTERNAL_ERROR, say("judge.no_result"))
            for name in names
        ]

    # ------------------------------------------------------------------ summing up

    def _plain(self, outcome: Outcome, **facts: Any) -> Verdict:
        return Verdict(
            self._problem.id,
            outcome,
            0,
            len(self._prepared.collected.names),
            isolation=self._prepared.isolation,
            **facts,
        )

    def _not_loaded(self, error: SubmissionBroken, stdout: str) -> Verdict:
        names = self._prepared.collected.names
        tests = tuple(TestResult(name, error.outcome, raised=error.raised) for name in names)
        return self._plain(error.outcome, raised=error.raised, stdout=stdout, tests=tests)

    def _missing(self, missing: list[str], defined: dict[str, list[Any]]) -> Verdict:
        tests = tuple(TestResult(name, Outcome.MISSING_NAME) for name in self._prepared.collected.names)
        nearest = nearest_names(missing, defined, self._prepared.needed)
        return self._plain(Outcome.MISSING_NAME, missing=tuple(missing), nearest=nearest, tests=tests)

    def _sum_up(self, missing: list[str], defined: dict[str, list[Any]], stdout: str) -> Verdict:
        if self._needed is not None:
            order = {name: at for at, name in enumerate(self._prepared.collected.names)}
            self._results.sort(key=lambda result: order[result.name])
        results = tuple(self._results)
        failing = [result for result in results if result.outcome is not Outcome.ACCEPTED]
        rules = self._rules
        outcome = failing[0].outcome if failing else Outcome.RULE_BROKEN if rules else Outcome.ACCEPTED
        broken = [result for result in failing if result.outcome is Outcome.INTERNAL_ERROR]
        if broken or not results:
            outcome = Outcome.INTERNAL_ERROR
        raised = next((result.raised for result in failing if result.raised is not None), None)
        if failing and all(_is_unwritten(result.raised) for result in results):
            return self._plain(Outcome.UNFINISHED, stdout=stdout, raised=raised)
        counterexample, reveal = None, self._reveal
        if failing and not broken and self._searches:
            self._allow_author()
            counterexample = self._search.find(self._mismatches, outcome)
        shown = self._search.shown
        return Verdict(
            problem=self._problem.id,
            outcome=outcome,
            passed=len(results) - len(failing),
            total=len(results),
            isolation=self._prepared.isolation,
            tests=tuple(shown_test(result, reveal, self._source) for result in results),
            counterexample=shown_example(counterexample, reveal),
            raised=shown_raised(raised, reveal, self._source),
            broken_rules=rules,
            missing=tuple(missing),
            nearest=nearest_names(missing, defined, self._prepared.needed),
            stdout=stdout + self._printed(counterexample),
            detail=broken[0].message if broken else "",
            fails_for=kind_of_input(shown.sample)
            if reveal is Reveal.CATEGORY and shown and shown.sample
            else "",
        )

    def _printed(self, counterexample: Counterexample | None) -> str:
        """What to show of the prints: those of the failing call, else of the first shown test with any."""
        if self._reveal is Reveal.CATEGORY and any(
            each.outcome is not Outcome.ACCEPTED for each in self._results
        ):
            return ""  # a print may show the input
        if counterexample is not None:
            return counterexample.stdout
        return next((result.stdout for result in self._results if result.stdout), "")


def _these_first(
    names: Collection[str], askable: Sequence[CaseCheck | PropertyCheck], checks: Sequence[pytest.Item]
) -> tuple[Sequence[CaseCheck | PropertyCheck], Sequence[pytest.Item]]:
    """The same, those that are named before all others."""
    if not names:
        return askable, checks
    return (
        sorted(askable, key=lambda check: check.name not in names),
        sorted(checks, key=lambda item: Collected.name_of(item) not in names),
    )


def _in_short(result: TestResult, message: str) -> str:
    """What became of a test, in a few words; empty for one that holds."""
    return f"{result.outcome} {message}" if result.outcome is not Outcome.ACCEPTED else ""


def _is_unwritten(raised: Raised | None) -> bool:
    return raised is not None and raised.type == UNWRITTEN


def _readable(fd: int) -> bool:
    poll = select.poll()
    poll.register(fd, select.POLLIN)
    return bool(poll.poll(0))
