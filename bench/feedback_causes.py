"""Sections of the report: is the reason said, is the exception explained, does the reason stand at the fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from feedback_share import measurement

from etude.feedback.causes import cause_of
from etude.feedback.causes.failure import FAILING, shown_exception
from etude.feedback.causes.table import RULES
from etude.feedback.exceptions import explanation
from etude.feedback.surroundings import out_of_reach
from etude.judge.syntax import Program
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from feedback_corpus import Sample

    from etude.feedback.causes import Cause
    from etude.judge.verdict import Raised

_OUTCOMES: Final = frozenset(outcome.value for outcome in Outcome)
_BY_RULE: Final = frozenset(rule.id for rule in RULES)


def _fails(sample: Sample) -> bool:
    """Whether tests fail; what is unreadable, lacks a name or breaks a rule has sentences of its own."""
    return sample.report.verdict.outcome in FAILING


def _cause(sample: Sample) -> Cause | None:
    return cause_of(sample.problem, Program(sample.source), sample.report.verdict)


def _exception(sample: Sample) -> Raised | None:
    raised = shown_exception(sample.report.verdict)
    return None if raised is None or raised.type in _OUTCOMES else raised


def _explained(sample: Sample) -> bool:
    raised = _exception(sample)
    program = Program(sample.source)
    return raised is not None and bool(
        explanation(raised, program) or out_of_reach(raised, program, sample.problem)
    )


@measurement("specific message", goal=0.97)
def specific_message(sample: Sample) -> bool | None:
    """Failing submissions whose first finding names an entry of the table of rules or one of the misconceptions.

    Most of them are what a misconception of their problem was written for: this is a figure for mistakes that are
    known. The next ones tell what is said about a mistake that no author has met.
    """
    if not _fails(sample) or not sample.report.findings:
        return None
    known = {each.id for each in sample.problem.misconceptions}
    return sample.report.findings[0].code in _BY_RULE | known


@measurement("cause found by a rule over the text")
def cause_by_rule(sample: Sample) -> bool | None:
    """Failing submissions in which a pattern of the text fits the way of failing, whatever their problem knows."""
    if not _fails(sample):
        return None
    cause = _cause(sample)
    return cause is not None and cause.id in _BY_RULE


@measurement("something said beyond what came, without the problem's own misconceptions")
def more_than_what_came(sample: Sample) -> bool | None:
    """The same, or what the wrong value itself tells (as its order or size), or what the exception means."""
    return _cause(sample) is not None or _explained(sample) if _fails(sample) else None


@measurement("a rule's place is a line at fault")
def rule_at_fault(sample: Sample) -> bool | None:
    """Causes with a place, in solutions whose author wrote down which lines are at fault."""
    if not _fails(sample) or not sample.submission.lines:
        return None
    cause = _cause(sample)
    return None if cause is None or cause.span is None else cause.span.line in sample.submission.lines


@measurement("exceptions explained", goal=0.98)
def exceptions_explained(sample: Sample) -> bool | None:
    """Submissions that end in an exception whose meaning is said in plain words."""
    return _explained(sample) if _exception(sample) is not None else None
