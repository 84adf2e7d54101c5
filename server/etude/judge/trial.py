"""What became of the calls that a learner asks about in `# try:` comments, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from etude.judge.verdict import Span  # noqa: TC001  # `wire` evaluates the annotations

__all__ = ["Trial", "TrialKind", "Trials"]


class TrialKind(StrEnum):
    """What is to be said of a call."""

    SAME = "same"
    DIFFERENT = "different"
    MUTATES = "mutates"  # the result is right, but an argument is not what it was
    SLOW = "slow"
    MEMORY = "memory"
    OUTPUT = "output"
    ENDED = "ended"
    # Why there is no answer:
    SYNTAX = "syntax"
    TOO_LONG = "too-long"
    NO_CALL = "no-call"
    OUTSIDE = "outside"  # more than calls with plain data
    UNDEFINED = "undefined"
    NOT_PLAIN = "not-plain"
    ARGUMENT_RAISES = "argument-raises"
    ARGUMENT_ENDED = "argument-ended"
    RIGHT_RAISES = "right-raises"  # the reference has no answer
    RIGHT_ENDED = "right-ended"
    TOO_MANY = "too-many"
    LATE = "late"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Trial:
    """One comment, and what came of it.

    Attributes:
        span: where the comment stands.
        text: what is to be tried, as it was written.
        got: the learner's value, or the exception where `raises`.
        right: the reference's value, or the exception's type where `right_raises`.
        detail: what a sentence about the kind needs besides: a name, a piece of the text, an exception.
    """

    span: Span
    text: str
    kind: TrialKind
    got: str = ""
    raises: bool = False
    right: str = ""
    right_raises: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Trials:
    """All comments of a file, in the order of its lines."""

    trials: tuple[Trial, ...] = ()
