"""Errors of the learner's code as the judge meets them.

What the submission raised becomes a real exception, so that `pytest.raises` works; its facts stay attached.
What ends a worker is no `Exception`, so that no test catches it by accident.
"""

from __future__ import annotations

import builtins
import contextlib
from typing import TYPE_CHECKING, Any

from etude.judge.verdict import Outcome, Raised, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "LimitExceeded",
    "MissingName",
    "SubmissionBroken",
    "WorkerEnded",
    "base_classes",
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

    A class the reference defines is that class; else a built-in one; else a new class below those above it.
    """
    own = mro[0] if mro else "Unknown"
    found = known.get(own) or _builtin(own)
    if found is not None:
        return found
    bases = base_classes(mro[1:], known)
    try:
        return type(own, bases, dict(_BODY))
    except TypeError:  # bases that do not go together, such as OSError and SyntaxError
        return type(own, bases[:1], dict(_BODY))


def base_classes(names: tuple[str, ...], known: Mapping[str, type[Exception]]) -> tuple[type[Exception], ...]:
    """The most special classes of these names.

    SystemExit and the like become plain exceptions: they must never end the judge.
    """
    found = [kind for name in names if (kind := known.get(name) or _builtin(name)) is not None]
    special = [
        kind for kind in found if not any(other is not kind and issubclass(other, kind) for other in found)
    ]
    return tuple(dict.fromkeys(special)) or (Exception,)


def _builtin(name: str) -> type[Exception] | None:
    found = getattr(builtins, name, None)
    return found if isinstance(found, type) and issubclass(found, Exception) else None


def _text(error: Exception) -> str:
    """What the submission's own `__str__` said."""
    raised = raised_from(error)
    return raised.message if raised is not None else BaseException.__str__(error)


# Without slots of its own a class can be given other bases later.
_BODY = {"__str__": _text, "__slots__": ()}


def to_exception(
    raised: Raised, args: tuple[Any, ...], attributes: Mapping[str, Any], known: Mapping[str, type[Exception]]
) -> Exception:
    """A real exception with the facts attached."""
    error = _made(exception_class(raised.mro, known), args)
    for name, value in attributes.items():
        if not name.startswith("_"):
            with contextlib.suppress(AttributeError, TypeError):  # a built-in exception's own attribute
                setattr(error, name, value)
    setattr(error, _FACTS, raised)
    return error


def _made(kind: type[Exception], args: tuple[Any, ...]) -> Exception:
    with contextlib.suppress(Exception):  # some built-in exceptions want particular arguments
        return kind(*args)
    try:
        error = kind.__new__(kind)
    except Exception:  # and some cannot even be made without
        error = type(kind.__name__, (Exception,), dict(_BODY))()
    error.args = args
    return error
