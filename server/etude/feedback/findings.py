"""A verdict in, what the learner should see out: where, how serious, in which words.

One error at a time, the most telling one. What else is known goes beside it as related places or as warnings.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from etude.feedback.broken_rules import rule_findings
from etude.feedback.failures import failure_finding
from etude.feedback.finding import Finding, Severity
from etude.feedback.limits import limit_finding
from etude.feedback.look import Look
from etude.feedback.place import first_line
from etude.feedback.protection import with_protection
from etude.feedback.unjudged import missing_findings, syntax_finding, unfinished_finding
from etude.judge.syntax import Program
from etude.judge.verdict import DifferenceKind, Outcome, Verdict
from etude.messages import say

if TYPE_CHECKING:
    from etude.catalogue.model import Problem

__all__ = ["findings", "status_line"]

_LIMITS = (Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT, Outcome.OUTPUT_LIMIT)


def findings(
    problem: Problem,
    source: str,
    verdict: Verdict,
    *,
    neighbours: frozenset[str] = frozenset(),
    look: Look | None = None,
) -> tuple[Finding, ...]:
    """What to show for a verdict, the most telling finding first; none when the submission is accepted.

    Args:
        problem: what was to be solved.
        source: the text that was judged.
        verdict: what the judge said about it.
        neighbours: names of the modules that lie beside the learner's file.
        look: how closely to look at a failure; None for what can be found out without the judge's closer look.
    """
    look = look or Look()
    program = Program(source)
    match verdict.outcome:
        case Outcome.ACCEPTED:
            return rule_findings(problem, program, verdict, first=Severity.WARNING)
        case Outcome.UNFINISHED:
            return (unfinished_finding(problem, program),)
        case Outcome.SYNTAX_ERROR:
            return (syntax_finding(program, verdict),)
        case Outcome.MISSING_NAME:
            return missing_findings(problem, program, verdict, first=Severity.ERROR)
        case Outcome.RULE_BROKEN:
            return rule_findings(problem, program, verdict, first=Severity.ERROR)
        case Outcome.INTERNAL_ERROR:
            words = say("feedback.fault.first")
            return (Finding(first_line(program), Severity.WARNING, verdict.outcome.value, words),)
    return (
        *_failures(problem, program, verdict, neighbours, look),
        *(missing_findings(problem, program, verdict, first=Severity.WARNING) if verdict.missing else ()),
        *rule_findings(problem, program, verdict, first=Severity.WARNING),
    )


def _failures(
    problem: Problem,
    program: Program,
    verdict: Verdict,
    neighbours: frozenset[str],
    look: Look,
) -> tuple[Finding, ...]:
    """What the tests and the example found: one test may never end while another call is merely wrong."""
    example = verdict.counterexample
    limit = next(
        (each for each in _LIMITS if example and example.raised and example.raised.type == each), None
    )
    if limit is not None:
        return (limit_finding(problem, program, replace(verdict, outcome=limit), look),)
    if verdict.outcome not in _LIMITS:
        return (failure_finding(problem, program, verdict, neighbours, look),)
    found = limit_finding(problem, program, replace(verdict, counterexample=None), look)
    if example is None or (example.difference.kind is DifferenceKind.RAISED and example.raised is None):
        return (limit_finding(problem, program, verdict, look),)
    outcome = Outcome.RUNTIME_ERROR if example.raised else Outcome.WRONG_ANSWER
    second = failure_finding(
        problem, program, replace(verdict, outcome=outcome, misconception=""), neighbours, look
    )
    return (found, replace(second, severity=Severity.WARNING))


def status_line(verdict: Verdict) -> str:
    """One line about the whole run: "Accepted · 12 of 12 tests passed · 8 ms · without landlock"."""
    status = _status(verdict)
    nothing_ran = verdict.outcome in (Outcome.UNFINISHED, Outcome.SYNTAX_ERROR)
    return status if nothing_ran else with_protection(status, verdict.isolation)


def _status(verdict: Verdict) -> str:
    number = "only_test" if verdict.total == 1 else "tests"
    time = _time(verdict.duration_ms)
    tests = say(f"feedback.status.{number}", passed=verdict.passed, total=verdict.total, time=time)
    match verdict.outcome:
        case Outcome.ACCEPTED:
            return say("feedback.status.accepted", tests=tests)
        case Outcome.UNFINISHED:
            return say("feedback.status.unfinished")
        case Outcome.SYNTAX_ERROR:
            return say("feedback.status.syntax")
        case Outcome.MISSING_NAME if verdict.missing:
            return say("feedback.status.missing", name=verdict.missing[0])
        case Outcome.RULE_BROKEN:
            return say("feedback.status.rule", tests=tests, count=len(verdict.broken_rules))
        case Outcome.TIME_LIMIT:
            return say("feedback.status.slow", tests=tests)
        case Outcome.MEMORY_LIMIT:
            return say("feedback.status.memory", tests=tests)
        case Outcome.OUTPUT_LIMIT:
            return say("feedback.status.output", tests=tests)
        case Outcome.INTERNAL_ERROR:
            return say("feedback.status.fault")
        case _:
            return tests


def _time(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.1f} s" if milliseconds >= 1000 else f"{max(round(milliseconds), 1)} ms"
