"""Errors of the learner's code as the judge meets them.

What the submission raised becomes a real exception, so that `pytest.raises` works; its facts stay attached.
What ends a worker is no `Exception`, so that no test catches it by accident.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from etude.judge.verdict import Outcome, Raised, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "LimitExceeded",
    "MissingName",
    "SubmissionBroken",
    "WorkerEnded",
    "exception_class",
    "raised_from",
    "to_exception",
]

_FACTS = "_etude_raised"


class WorkerEnded(BaseException):
    """What ends a worker.

    Attributes:
        outcome: what becomes of the test.
        raised: where it was, as far as that is known.
        answers: when many calls were under way, what those before the fatal one gave.
    """

    def __init__(self, outcome: Outcome, raised: Raised) -> None:
        super().__init__(raised.message or outcome.value)
        self.outcome = outcome
        self.raised = raised
        self.answers: tuple[Any, ...] = ()


class LimitExceeded(WorkerEnded):
    """Time, memory or output ran out."""

    def __init__(self, outcome: Outcome, spans: tuple[Span, ...]) -> None:
        super().__init__(outcome, Raised(outcome.value, "", (), spans))

    def as_broken(self) -> SubmissionBroken:
        """The same, when it happened while the submission was loaded."""
        return SubmissionBroken(self.outcome, self.raised)


class SubmissionBroken(WorkerEnded):
    """The submission cannot be loaded, or its process ended."""


class MissingName(AttributeError):
    """The tests need a name that the submission does not define."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the submission does not define {name!r}")
        self.missing = name


def raised_from(error: BaseException) -> Raised | None:
    """The facts of an exception that came out of the cage; None for any other."""
    facts = getattr(error, _FACTS, None)
    return facts if isinstance(facts, Raised) else None


def exception_class(mro: tuple[str, ...], known: Mapping[str, type[Exception]]) -> type[Exception]:
    """The class to raise in the judge for an exception with these class names, most special first.

    A class the reference defines is that class; else a built-in one; else a new class below the nearest
    built-in one. SystemExit and the like become plain exceptions: they must never end the judge.
    """
    for at, name in enumerate(mro):
        if name in known:
            return known[name] if at == 0 else type(mro[0], (known[name],), {})
        base = getattr(builtins, name, None)
        if isinstance(base, type) and issubclass(base, BaseException):
            if not issubclass(base, Exception):
                return type(mro[0], (Exception,), {})
            return base if at == 0 else type(mro[0], (base,), {})
    return type(mro[0] if mro else "Unknown", (Exception,), {})


def to_exception(raised: Raised, args: tuple[Any, ...], known: Mapping[str, type[Exception]]) -> Exception:
    """A real exception with the facts attached."""
    kind = exception_class(raised.mro, known)
    try:
        error = kind(*args)
    except Exception:  # some built-in exceptions want particular arguments
        error = kind.__new__(kind)
        error.args = args
    setattr(error, _FACTS, raised)
    return error
