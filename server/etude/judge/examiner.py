"""A closer look at a failing submission, once its verdict is out: behaviour, suspect lines, values."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from etude.judge.examination import Examination, LineValue, Studies, Suspicion
from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.prepared_problem import PreparedProblem, new_link
from etude.judge.submission_run import SubmissionRun
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.judge.link import Link
    from etude.judge.watchdog import Watchdog
    from etude.judge.workbench import Mismatch

__all__ = ["Examiner"]

_PROBE_TIME_S = 0.5
_PROBES = 60
_WATCHED_INPUTS = 30  # of those that go right, and of those that go wrong
_MOST_EVENTS = 500
_MOST_LINES = 1000
_LONGEST_NAME = 40
_LONGEST_TEXT = 80
_ALIKE = 0.9  # of the inputs on which either goes wrong, both do so in the same way
_BEHAVING = (Outcome.WRONG_ANSWER.value, Outcome.RUNTIME_ERROR.value)
_UNKNOWN = "ended too often to know"
_MALFORMED = (TypeError, ValueError, IndexError, KeyError, AttributeError)

_Behaviour = tuple[str, ...]


class Examiner:
    """Looks at submissions, and knows how those wrong solutions of the problem behave that it has studied."""

    def __init__(self, prepared: PreparedProblem, watchdog: Watchdog) -> None:
        self._prepared = prepared
        self._watchdog = watchdog
        self._known: list[tuple[str, _Behaviour]] = []
        self._studied: dict[str, _Behaviour] = {}  # by text
        self._unknown = [
            wrong for wrong in prepared.problem.wrong if wrong.misconception and wrong.outcome in _BEHAVING
        ]

    def examine(self, source: str, shown_call: str, control_fd: int) -> Examination:
        """Look at a submission that fails.

        Args:
            source: the submission.
            shown_call: the call that the learner is shown; empty for none.
            control_fd: readable when the look is to end.

        Raises:
            RunSuperseded: it is.
        """
        link = new_link(self._prepared.problem, self._prepared.cage, source, control_fd)
        try:
            wrong = self._mismatches(link)
            suspects = self._suspects(link, wrong)
            values = self._values(link, shown_call)
        finally:
            link.close()
        behaviour = self._behaviour(source, wrong, control_fd)
        return Examination(self._misconception(behaviour), suspects, values)

    def study(self, control_fd: int) -> Studies:
        """Get to know how one more wrong solution behaves.

        Raises:
            RunSuperseded: `control_fd` is readable.
        """
        if self._unknown:
            wrong = self._unknown[-1]
            behaviour = self._studied[wrong.source.text] = self._look_at(wrong.source.text, control_fd)
            self._known.append((wrong.misconception, behaviour))
            self._unknown.pop()
        return Studies(len(self._unknown))

    def recognise(self, source: str, control_fd: int) -> Examination:
        """Which of the misconceptions that were studied a failing submission has, and nothing more.

        Raises:
            RunSuperseded: `control_fd` is readable.
        """
        behaviour = self._studied.get(source)
        return Examination(self._misconception(behaviour or self._look_at(source, control_fd)))

    def _look_at(self, source: str, control_fd: int) -> _Behaviour:
        link = new_link(self._prepared.problem, self._prepared.cage, source, control_fd)
        try:
            return self._behaviour(source, self._mismatches(link), control_fd)
        finally:
            link.close()

    def _mismatches(self, link: Link) -> list[Mismatch | None]:
        """How each probe goes wrong; fewer when the submission does not come to its end."""
        link.start_test(min(self._prepared.problem.limits.time_s, _PROBE_TIME_S))
        if link.load().error is not None:
            return []
        self._prepared.module.use(link)
        try:
            return self._prepared.runner.mismatches(self._prepared.probes[:_PROBES])
        except Exception as error:
            if raised_from(error) is None and not isinstance(error, _MALFORMED):
                raise
            return []  # its results were of a make-up that the template cannot work with
        finally:
            self._prepared.module.use(None)

    # ------------------------------------------------------------------ which known mistake

    def _misconception(self, behaviour: _Behaviour) -> str:
        if not any(behaviour):
            return ""
        scores: dict[str, float] = {}
        for name, other in self._known:
            scores[name] = max(scores.get(name, 0.0), _likeness(behaviour, other))
        best = max(scores.values(), default=0.0)
        names = [name for name, score in scores.items() if score == best]
        return names[0] if best >= _ALIKE and len(names) == 1 else ""

    def _behaviour(self, source: str, wrong: Sequence[Mismatch | None], control_fd: int) -> _Behaviour:
        """What it gives for each probe, and what becomes of each case and property."""
        run = SubmissionRun(self._prepared, source, self._watchdog, control_fd)
        try:
            checks = run.behaviour()
        finally:
            run.close()
            self._prepared.module.use(None)
        missing = min(len(self._prepared.probes), _PROBES) - len(wrong)
        return (*map(_in_short, wrong), *[_UNKNOWN] * missing, *checks)

    # ------------------------------------------------------------------ which lines

    def _suspects(self, link: Link, wrong: Sequence[Mismatch | None]) -> tuple[Suspicion, ...]:
        right_runs: Counter[int] = Counter()
        wrong_runs: Counter[int] = Counter()
        looked_at: Counter[bool] = Counter()
        for check, mismatch in zip(self._prepared.probes, wrong, strict=False):
            fails = mismatch is not None
            if check.request is None or looked_at[fails] >= _WATCHED_INPUTS:
                continue
            lines, _ = self._watched(link, check.request, 0)
            looked_at[fails] += 1
            (wrong_runs if fails else right_runs).update(lines)
        failing = looked_at[True]
        found = [
            Suspicion(line, count / math.sqrt(failing * (count + right_runs[line])))
            for line, count in wrong_runs.items()
        ]
        return tuple(sorted(found, key=lambda each: (-each.score, each.line)))

    # ------------------------------------------------------------------ which values

    def _values(self, link: Link, shown_call: str) -> tuple[LineValue, ...]:
        request = self._request_of(shown_call)
        return self._watched(link, request, _MOST_EVENTS)[1] if request is not None else ()

    def _request_of(self, shown_call: str) -> bytes | None:
        """The packed request that makes a call which was shown."""
        if not shown_call:
            return None
        for probe in self._prepared.probes:
            if probe.sample.text == shown_call or probe.sample.text.startswith(f"{shown_call}\n"):
                return probe.request
        for case in self._prepared.problem.cases:
            if case.visible and case.call.strip() == shown_call:
                return self._prepared.case_requests.get(case.name)
        return None

    def _watched(
        self, link: Link, request: bytes, most_events: int
    ) -> tuple[set[int], tuple[LineValue, ...]]:
        """The lines executed and the values given, as the worker tells them; nothing when it does not."""
        link.start_test(_PROBE_TIME_S)
        try:
            lines, events = link.watch(request, most_events)
            return {int(line) for line in lines[:_MOST_LINES]}, tuple(map(_line_value, events[:most_events]))
        except (WorkerEnded, *_MALFORMED):
            return set(), ()
        except Exception as error:
            if raised_from(error) is None:
                raise
            return set(), ()


def _line_value(event: Any) -> LineValue:
    line, name, text = event
    return LineValue(int(line), str(name)[:_LONGEST_NAME], str(text)[:_LONGEST_TEXT])


def _in_short(mismatch: Mismatch | None) -> str:
    if mismatch is None:
        return ""
    if mismatch.raised is not None:
        return f"raises {mismatch.raised.type}"
    return f"{mismatch.difference.path} {mismatch.changed_argument} {mismatch.got}"


def _likeness(one: _Behaviour, other: _Behaviour) -> float:
    """The share of inputs on which both go wrong in the same way, of those on which either does."""
    pairs = [pair for pair in zip(one, other, strict=False) if any(pair)]
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else 0.0
