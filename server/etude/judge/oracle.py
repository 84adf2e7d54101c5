"""Answers the learner's own questions: what a call gives here, and what it gives with the reference.

What is asked is code of the learner's. It runs in the worker of the learner's file; the reference, in a worker of its
own, is given plain data and calls that `trial_steps` has looked at.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import MutationPolicy, Profile
from etude.judge.answer import Answer, name_of, spans_of, text_of
from etude.judge.awake import clock
from etude.judge.cage import packing
from etude.judge.cage.packing import PackError
from etude.judge.compare import compare
from etude.judge.learner_errors import SubmissionBroken, WorkerEnded, raised_from
from etude.judge.observation import Observation, holds_remote, observe_value
from etude.judge.prepared_problem import new_link
from etude.judge.rendering import IteratorContents, render
from etude.judge.trial import Trial, TrialKind, Trials
from etude.judge.trial_comments import trial_comments
from etude.judge.trial_steps import NoTrial, steps_of
from etude.judge.verdict import Outcome, Raised
from etude.judge.workbench import by_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from etude.judge.link import Link
    from etude.judge.prepared_problem import PreparedProblem
    from etude.judge.trial_comments import TrialComment
    from etude.judge.trial_steps import Steps

__all__ = ["Oracle"]

_MOST = 10
_LIMITS_TOGETHER = 5  # time limits that all questions of a file may take before no further one is asked
_LONGEST = 160  # characters of a value
_MALFORMED = (TypeError, ValueError, IndexError, KeyError, AttributeError, PackError)
_IMPORTS = {Profile.PLAIN: (), Profile.NUMPY: ("np",), Profile.TORCH: ("np", "torch")}
_IMPORT_LINES = {"np": "import numpy as np", "torch": "import torch"}


_NOTHING = Observation()
_STOPPED = {
    Outcome.TIME_LIMIT: TrialKind.SLOW,
    Outcome.MEMORY_LIMIT: TrialKind.MEMORY,
    Outcome.OUTPUT_LIMIT: TrialKind.OUTPUT,
}


@dataclass(frozen=True, slots=True)
class _Came:
    """What came of the calls with one of the two: the last observation, or what ended the worker."""

    seen: Observation = _NOTHING
    calls: int = 0  # that were answered, an exception included
    ended: Outcome | None = None
    mutated: bool = False


class Oracle:
    """Knows the reference, and answers what is asked of it."""

    def __init__(self, prepared: PreparedProblem) -> None:
        self._prepared = prepared
        problem = prepared.problem
        self._names = frozenset(prepared.needed)
        self._attributes = frozenset(_members(problem.reference.text))
        self._raising = frozenset(_raising_lines(problem.reference.text))
        self._raised_by_cases = frozenset(case.raises for case in problem.cases if case.raises)

    def answer(self, source: str, control_fd: int) -> Trials:
        """What becomes of each `# try:` comment; nothing where the file does not load.

        Args:
            source: the learner's file.
            control_fd: readable when a newer run is wanted.

        Raises:
            RunSuperseded: it is.
        """
        comments = trial_comments(source)
        problem = self._prepared.problem
        if not comments or not problem.limits.oracle:
            return Trials(tuple(_refused(comment, TrialKind.OFF) for comment in comments[:1]))
        learner = new_link(problem, self._prepared.cage, source, control_fd)
        reference = new_link(problem, self._prepared.cage, problem.reference.text, control_fd)
        try:
            learner.start_test()
            if learner.load().error is not None:
                return Trials()
            return Trials(tuple(self._trials(comments, learner, reference)))
        finally:
            self._prepared.module.use(None)
            learner.close()
            reference.close()

    def _trials(self, comments: Sequence[TrialComment], learner: Link, reference: Link) -> Iterator[Trial]:
        end = clock.now() + _LIMITS_TOGETHER * self._prepared.problem.limits.time_s
        for comment in comments[:_MOST]:
            if clock.now() >= end:
                yield _refused(comment, TrialKind.LATE)
                continue
            try:
                yield self._trial(comment, learner, reference)
            except NoTrial as error:
                yield _refused(comment, error.kind, error.detail)
        for comment in comments[_MOST : _MOST + 1]:
            yield _refused(comment, TrialKind.TOO_MANY, str(_MOST))

    def _trial(self, comment: TrialComment, learner: Link, reference: Link) -> Trial:
        steps = steps_of(comment.text, self._names, self._attributes)
        defined = learner.loaded.names if learner.loaded is not None else {}
        for name in steps.names:
            if name not in defined:
                raise NoTrial(TrialKind.UNDEFINED, name)
        given = self._given(learner, steps)
        right = self._came(reference, steps, given)
        if right.ended is not None:
            raise NoTrial(TrialKind.RIGHT_ENDED)
        wanted = right.seen.raised
        if wanted is not None and not self._is_meant(wanted):
            raise NoTrial(TrialKind.RIGHT_RAISES, wanted.type)
        right_text = wanted.type if wanted is not None else _shown(right.seen.value)
        got = self._came(learner, steps, given)
        if got.ended is not None:
            kind = _STOPPED.get(got.ended, TrialKind.ENDED)
            return Trial(comment.span, comment.text, kind, right=right_text, right_raises=wanted is not None)
        raised = got.seen.raised
        return Trial(
            comment.span,
            comment.text,
            self._kind(got, right),
            _error(raised) if raised is not None else _shown(got.seen.value),
            raised is not None,
            right_text,
            wanted is not None,
        )

    def _kind(self, got: _Came, right: _Came) -> TrialKind:
        raised, wanted = got.seen.raised, right.seen.raised
        if wanted is not None or raised is not None:
            alike = (
                raised is not None
                and wanted is not None
                and got.calls == right.calls
                and wanted.type in (raised.mro or (raised.type,))
            )
            return TrialKind.SAME if alike else TrialKind.DIFFERENT
        comparison = self._prepared.problem.comparison
        if compare(got.seen.value, right.seen.value, comparison) is not None:
            return TrialKind.DIFFERENT
        forbidden = comparison.mutate_args is MutationPolicy.FORBID
        return TrialKind.MUTATES if got.mutated and forbidden else TrialKind.SAME

    def _is_meant(self, raised: Raised) -> bool:
        """Whether an exception of the reference's is an answer of its own, not the sign of a call that is none."""
        if raised.type in self._raised_by_cases:
            return True
        return bool(raised.spans) and raised.spans[-1].line in self._raising

    # ------------------------------------------------------------------ the two workers

    def _given(self, learner: Link, steps: Steps) -> dict[str, bytes]:
        """The plain data that the calls are given, as the learner's code makes it.

        Raises:
            NoTrial: it makes none.
        """
        if not steps.preparing:
            return {}
        defined = learner.loaded.names if learner.loaded is not None else {}
        absent = [
            name
            for name in _IMPORTS[self._prepared.problem.profile]
            if name in steps.mentioned and name not in defined
        ]
        lines = [*(_IMPORT_LINES[name] for name in absent), *steps.preparing]
        try:
            learner.start_test()
            self._prepared.module.use(learner)
            answer = self._ask(learner, lines, steps.mentioned & defined.keys(), {})
            entries = answer.value
            for entry in entries:
                if entry[0] is not True:
                    raise NoTrial(TrialKind.ARGUMENT_RAISES, _error(_raised(entry)))
            return {
                each.name: _plain(learner, entries[len(absent) + each.line][1], each.text)
                for each in steps.given
            }
        except WorkerEnded as error:
            raise NoTrial(TrialKind.ARGUMENT_ENDED) from error
        except _MALFORMED as error:
            if (raised := raised_from(error)) is not None:
                raise NoTrial(TrialKind.ARGUMENT_RAISES, _error(raised)) from error
            raise NoTrial(TrialKind.ARGUMENT_ENDED) from error
        except Exception as error:
            if (raised := raised_from(error)) is None:
                raise
            raise NoTrial(TrialKind.ARGUMENT_RAISES, _error(raised)) from error

    def _came(self, link: Link, steps: Steps, given: dict[str, bytes]) -> _Came:
        """What comes of the calls with one of the two."""
        link.start_test()
        calls = 0
        try:
            link.load()
            self._prepared.module.use(link)
            answer = self._ask(link, steps.calls, steps.names, given)
            seen = _NOTHING
            for entry in answer.value:
                calls += 1
                if entry[0] is not True:
                    return _Came(Observation(raised=_raised(entry)), calls)
                seen = Observation(observe_value(link.decode(entry[1])))
            if calls != len(steps.calls):  # no worker of ours leaves lines out
                return _Came(ended=Outcome.RUNTIME_ERROR)
            return _Came(seen, calls, mutated=bool(answer.changed))
        except WorkerEnded as error:
            return _Came(ended=error.outcome)
        except Exception as error:
            if (raised := raised_from(error)) is not None:  # of an iterator that gives what was drawn
                return _Came(Observation(raised=raised), calls)
            if isinstance(error, _MALFORMED):
                return _Came(ended=Outcome.RUNTIME_ERROR)
            raise

    def _ask(self, link: Link, lines: Sequence[str], own: Any, given: dict[str, bytes]) -> Answer:
        time_s = self._prepared.problem.limits.time_s
        answer = link.call_many([packing.packb(["lines", list(lines), sorted(own), given, time_s])])[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


def _refused(comment: TrialComment, kind: TrialKind, detail: str = "") -> Trial:
    return Trial(comment.span, comment.text, kind, detail=detail)


def _raised(entry: Any) -> Raised:
    """The exception that a line of a request came to.

    Raises:
        TypeError, ValueError, IndexError: it is malformed.
    """
    _, mro, _, text, places, name = entry
    names = tuple(map(name_of, mro))
    return Raised(names[0], text_of(text), names, spans_of(places), name_of(name))


def _plain(link: Link, data: Any, text: str) -> bytes:
    """The bytes of a value that the learner's code made, as they may go to another worker.

    Raises:
        NoTrial: it is more than plain data.
    """
    if not isinstance(data, bytes):
        raise SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("MalformedReply", "a value that is no bytes"))
    value = link.decode(data)
    try:
        if not holds_remote(value):
            return by_value.encode(value)
    except (TypeError, PackError):
        pass
    raise NoTrial(TrialKind.NOT_PLAIN, text)


def _shown(value: Any) -> str:
    if isinstance(value, IteratorContents):
        return f"<{value.kind} of {render(value.items, _LONGEST)}>"
    return render(value, _LONGEST)


def _error(raised: Raised) -> str:
    return f"{raised.type}: {raised.message}" if raised.message else raised.type


def _members(source: str) -> Iterator[str]:
    """What the classes of a text offer to everybody: methods and declared fields."""
    for node in ast.walk(ast.parse(source)):
        for part in node.body if isinstance(node, ast.ClassDef) else ():
            match part:
                case ast.FunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                    if not name.startswith("_") and name not in ("format", "format_map"):
                        yield name
                case _:
                    pass


def _raising_lines(source: str) -> Iterator[int]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Raise):
            yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)
