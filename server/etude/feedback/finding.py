"""One thing to show at one place in the learner's file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etude.judge.verdict import Span


class Severity(StrEnum):
    """How a finding is shown; the words are those of the command line's JSON."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand the first."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A message at a place.

    `code` is the outcome, or the id of a misconception or rule. The first line of `message` has at most 120
    characters and stands alone. `idea` says what is behind a known cause, for a learner who asks for a hint.
    """

    span: Span
    severity: Severity
    code: str
    message: str
    related: tuple[Related, ...] = ()
    idea: str = ""
