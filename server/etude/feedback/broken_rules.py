"""Findings for the requirements on the syntax that a submission breaks."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from etude.feedback.details import message
from etude.feedback.finding import Finding, Related, Severity
from etude.feedback.place import first_line, result_of
from etude.feedback.shorten import FIRST_LINE
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.judge.syntax import Program
    from etude.judge.verdict import BrokenRule, Verdict

__all__ = ["rule_findings"]


def rule_findings(
    problem: Problem, program: Program, verdict: Verdict, *, first: Severity
) -> tuple[Finding, ...]:
    """One finding per broken rule; all but the first are warnings."""
    severities = (first, *(Severity.WARNING for _ in verdict.broken_rules))
    return tuple(
        _finding(problem, program, rule, severity)
        for rule, severity in zip(verdict.broken_rules, severities, strict=False)
    )


def _finding(problem: Problem, program: Program, rule: BrokenRule, severity: Severity) -> Finding:
    spans = tuple(program.clamp(span) for span in rule.spans)
    if not spans:
        spans = (result_of(program, problem.code.entry) or first_line(program),)
    words = message("\n".join(textwrap.wrap(rule.message, FIRST_LINE)), _absent(problem, rule))
    also = tuple(Related(span, say("feedback.rule.here_too")) for span in spans[1:])
    return Finding(spans[0], severity, Outcome.RULE_BROKEN.value, words, also)


def _absent(problem: Problem, rule: BrokenRule) -> str:
    """Which of the required things are absent, when the others are there."""
    absent = rule.selector.split(", ")
    for each in problem.rules:
        if (
            rule.kind == each.kind == "require"
            and rule.message == each.message
            and len(absent) < len(each.what)
        ):
            return say("feedback.rule.absent", names=", ".join(_in_words(selector) for selector in absent))
    return ""


def _in_words(selector: str) -> str:
    kind, _, name = selector.partition(":")
    if kind != "node":
        return f"`{name}`"
    try:
        return say(f"feedback.rule.{name.casefold()}")
    except KeyError:  # a rare kind of node has no words of its own
        return f"`{name}`"
