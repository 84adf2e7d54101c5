"""A closer look at a failing submission, once its verdict is out: how it behaves, and what goes on in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.judge.cage import packing
from etude.judge.collection import Collected
from etude.judge.examination import Examination, Studies
from etude.judge.learner_errors import raised_from
from etude.judge.prepared_problem import PreparedProblem, new_link
from etude.judge.shown_calls import known_check
from etude.judge.submission_run import SubmissionRun
from etude.judge.text_likeness import text_likeness
from etude.judge.verdict import Outcome
from etude.judge.watched_runs import MALFORMED, RightValues, watched_runs, watched_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from etude.judge.link import Link
    from etude.judge.sample_check import SampleCheck
    from etude.judge.watchdog import Watchdog
    from etude.judge.workbench import Mismatch

__all__ = ["Examiner"]

_PROBE_TIME_S = 0.5
_PROBES = 60
_DRAWN = 60
_ALIKE = 0.9  # of the inputs on which either goes wrong, both do so in the same way
_SAME_TEXT = 0.6  # of the statements and expressions, where behaviour alone says too little
_LIMITS = (Outcome.TIME_LIMIT.value, Outcome.MEMORY_LIMIT.value, Outcome.OUTPUT_LIMIT.value)
_BEHAVING = (Outcome.WRONG_ANSWER.value, Outcome.RUNTIME_ERROR.value, *_LIMITS)
_UNKNOWN = "ended too often to know"
_ENDED = (_UNKNOWN, *(f"raises {each}" for each in _LIMITS), *_LIMITS)  # how such a probe or test is told of

_Behaviour = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """A wrong solution that was studied."""

    misconception: str
    source: str
    behaviour: _Behaviour


class Examiner:
    """Looks at submissions, and knows of the problem's own programs those that it has studied."""

    def __init__(self, prepared: PreparedProblem, watchdog: Watchdog) -> None:
        self._prepared = prepared
        self._watchdog = watchdog
        self._known: list[_Known] = []
        self._studied: dict[str, _Behaviour] = {}  # by text
        unknown = (wrong for wrong in prepared.problem.wrong if wrong.misconception)
        # The last one is studied first, and what has to be waited for comes last.
        self._unknown = sorted(
            (wrong for wrong in unknown if wrong.outcome in _BEHAVING),
            key=lambda wrong: wrong.outcome not in _LIMITS,
        )
        checks = (*prepared.probes[:_PROBES], *prepared.also, *prepared.drawn[:_DRAWN])
        inputs = (check.request for check in checks)
        requests = (*inputs, *prepared.case_requests.values())
        self._right = RightValues(prepared, [each for each in requests if each is not None])
        self._judged: dict[str, _Behaviour] = {}  # by text

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
            wrong = self._mismatches(link, self._prepared.probes[:_PROBES])
            behaviour = self._behaviour(source, wrong, control_fd)
            request = self._request_of(shown_call)
            values = watched_values(link, request) if request is not None else ()
            # A limit has a place of its own, and to run into it again and again takes too long.
            inputs = {} if _ended(map(_in_short, wrong)) else self._watched_inputs(link, wrong, behaviour)
            runs = watched_runs(link, inputs, self._right)
        finally:
            link.close()
        return Examination(self._misconception(source, behaviour), runs, values)

    def remember(self, source: str, behaviour: tuple[str, ...]) -> None:
        """Note what became of each case and property with a program, as `SubmissionRun.behaviour` tells it."""
        self._judged[source] = behaviour

    def study(self, control_fd: int, *, wrong_alone: bool = False) -> Studies:
        """Get to know one more program: which values a right one comes by, how a wrong one behaves.

        Args:
            control_fd: readable when the look is to end.
            wrong_alone: whether right ones are left out, which only `examine` needs.

        Raises:
            RunSuperseded: `control_fd` is readable.
        """
        right = 0 if wrong_alone else self._right.left
        if right:
            self._right.study(control_fd)
            right = self._right.left
        elif self._unknown:
            wrong = self._unknown[-1]
            behaviour = self._studied[wrong.source.text] = self._look_at(wrong.source.text, control_fd)
            self._known.append(_Known(wrong.misconception, wrong.source.text, behaviour))
            self._unknown.pop()
        return Studies(right + len(self._unknown))

    def recognise(self, source: str, control_fd: int) -> Examination:
        """Which of the misconceptions that were studied a failing submission has, and nothing more.

        Raises:
            RunSuperseded: `control_fd` is readable.
        """
        behaviour = self._studied.get(source)
        return Examination(self._misconception(source, behaviour or self._look_at(source, control_fd)))

    def _look_at(self, source: str, control_fd: int) -> _Behaviour:
        link = new_link(self._prepared.problem, self._prepared.cage, source, control_fd)
        try:
            mismatches = self._mismatches(link, self._prepared.probes[:_PROBES])
            return self._behaviour(source, mismatches, control_fd)
        finally:
            link.close()

    def _mismatches(self, link: Link, checks: Sequence[SampleCheck]) -> list[Mismatch | None]:
        """How each input goes wrong; fewer when the submission does not come to its end."""
        link.start_test(min(self._prepared.problem.limits.time_s, _PROBE_TIME_S))
        if link.load().error is not None:
            return []
        self._prepared.module.use(link)
        try:
            return self._prepared.runner.mismatches(checks)
        except Exception as error:
            if raised_from(error) is None and not isinstance(error, MALFORMED):
                raise
            return []  # its results were of a make-up that the template cannot work with
        finally:
            self._prepared.module.use(None)

    # ------------------------------------------------------------------ which known mistake

    def _misconception(self, source: str, behaviour: _Behaviour) -> str:
        """Which one it behaves like; what does not come to its end must look like it too."""
        if not any(behaviour):
            return ""
        scores = [(_likeness(behaviour, known.behaviour), known) for known in self._known]
        best = max((score for score, _ in scores), default=0.0)
        if best < _ALIKE:
            return ""
        alike = [known for score, known in scores if score == best]
        if _ended(behaviour):
            alike = _nearest(source, alike)
        names = {known.misconception for known in alike}
        return names.pop() if len(names) == 1 else ""

    def _behaviour(self, source: str, wrong: Sequence[Mismatch | None], control_fd: int) -> _Behaviour:
        """What it gives for each probe, and what becomes of each case and property."""
        missing = min(len(self._prepared.probes), _PROBES) - len(wrong)
        judged = self._judged.get(source)
        if judged is not None and not missing:
            return (*map(_in_short, wrong), *judged)
        run = SubmissionRun(
            self._prepared, source, self._watchdog, control_fd, time_s=_PROBE_TIME_S if missing else 0.0
        )
        try:
            checks = run.behaviour()
        finally:
            run.close()
            self._prepared.module.use(None)
        return (*map(_in_short, wrong), *[_UNKNOWN] * missing, *checks)

    # ------------------------------------------------------------------ what goes on

    def _watched_inputs(
        self, link: Link, wrong: Sequence[Mismatch | None], behaviour: _Behaviour
    ) -> dict[bytes, bool]:
        """Inputs with whether they go wrong: small ones, and those of the tests where only these go wrong."""
        found = _asked(zip(self._prepared.probes, wrong, strict=False))
        if any(found.values()):
            return found
        others = (*self._prepared.also, *self._prepared.drawn[:_DRAWN])
        found |= _asked(zip(others, self._mismatches(link, others), strict=False))
        tests = self._prepared.collected.checks
        for item, how in zip(tests, behaviour[-len(tests) :], strict=False):
            request = self._prepared.case_requests.get(Collected.name_of(item))
            if request is not None:
                found[request] = bool(how)
        return found

    def _request_of(self, shown_call: str) -> bytes | None:
        """The packed request that makes a call which was shown."""
        if not shown_call:
            return None
        check = known_check(self._prepared, shown_call)
        if check is not None:
            lines = check.sample.text.count("\n") - shown_call.count("\n")
            return (
                check.request
                if not lines or check.request is None
                else _without_the_last(check.request, lines)
            )
        shown = (case for case in self._prepared.problem.cases if case.visible)
        named = (case.name for case in shown if case.call.strip() == shown_call)
        return self._prepared.case_requests.get(next(named, ""))


def _without_the_last(request: bytes, count: int) -> bytes:
    """The request to run lines, without so many of the last ones."""
    kind, lines, *rest = packing.unpackb(request)
    return packing.packb([kind, lines[:-count], *rest])


def _asked(looks: Iterable[tuple[SampleCheck, Mismatch | None]]) -> dict[bytes, bool]:
    return {check.request: mismatch is not None for check, mismatch in looks if check.request is not None}


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


def _ended(behaviour: Iterable[str]) -> bool:
    """Whether it was stopped at a limit: then it behaves like everything else that does not come to its end."""
    return any(part.startswith(_ENDED) for part in behaviour)


def _nearest(source: str, alike: Sequence[_Known]) -> list[_Known]:
    """Of known programs those whose text is most like this one, if they have most of it in common."""
    likeness = [(text_likeness(source, known.source), known) for known in alike]
    best = max(score for score, _ in likeness)
    return [known for score, known in likeness if score == best and best >= _SAME_TEXT]
