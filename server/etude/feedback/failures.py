"""Findings for a wrong value and for an exception."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from etude.catalogue.model import Reveal
from etude.catalogue.python_source import syntax_tree
from etude.feedback.causes.failure import shown_exception
from etude.feedback.comparison import advice, headline, shown_call
from etude.feedback.details import details, message, printed
from etude.feedback.exceptions import error_text, explanation, raised_line
from etude.feedback.fault_place import fault_place
from etude.feedback.finding import Finding, Related, Severity
from etude.feedback.functions import called_function, function_at, function_name, parameters
from etude.feedback.place import Place, changed_argument, first_line, result_of, wrong_value
from etude.feedback.reason import Reason, reason_of
from etude.feedback.shorten import FIRST_LINE, fit
from etude.feedback.surroundings import out_of_reach
from etude.judge.verdict import DifferenceKind, Outcome
from etude.messages import say

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.look import Look
    from etude.judge.syntax import Program
    from etude.judge.verdict import Counterexample, Raised, TestResult, Verdict

__all__ = ["failure_finding", "first_failing"]

_NUMBERED = re.compile(r"argument (\d+)")  # as the judge calls an argument that has no name in a case


def failure_finding(
    problem: Problem,
    program: Program,
    verdict: Verdict,
    neighbours: frozenset[str],
    look: Look,
) -> Finding:
    """The one error of a wrong answer or a runtime error."""
    example = verdict.counterexample
    raised = shown_exception(verdict)
    if raised is not None:
        return _raised(problem, program, verdict, raised, neighbours, look)
    if example is None:
        return _test_fails(problem, program, verdict, look)
    entry = problem.code.entry
    example = _with_own_name(problem, program, example)
    first = headline(program, entry, example)
    reason = reason_of(problem, program, verdict, why=look.why)
    text = message(
        first,
        reason.message,
        advice(program, entry, example),
        _holds(problem, example),
        details(first, example, several=problem.accepting is not None),
    )
    symptom = _place(problem, program, example)
    place = fault_place(problem, program, symptom, look, cause=reason.cause)
    return Finding(place.span, Severity.ERROR, reason.code, text, place.related, reason.idea)


def first_failing(verdict: Verdict) -> TestResult | None:
    """The test to speak of: a visible one that fails in the way of the verdict, if there is one."""
    failing = [test for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    same = [test for test in failing if test.outcome is verdict.outcome] or failing
    return next((test for test in same if test.visible), same[0] if same else None)


def _raised(
    problem: Problem,
    program: Program,
    verdict: Verdict,
    raised: Raised,
    neighbours: frozenset[str],
    look: Look,
) -> Finding:
    reach = out_of_reach(raised, program, problem, neighbours)
    first = reach or _raised_headline(problem, program, verdict, raised)
    reason = Reason(verdict.outcome.value) if reach else reason_of(problem, program, verdict, why=look.why)
    example = verdict.counterexample
    text = message(
        first,
        reason.message,
        _python_says(raised) if reach else explanation(raised, program),
        say("feedback.test.raises_for", kind=verdict.fails_for) if verdict.fails_for else "",
        details(first, example, several=problem.accepting is not None)
        if example
        else "\n".join(printed(verdict.stdout)),
    )
    place = _raised_at(program, raised)
    place = place or Place(result_of(program, problem.code.entry) or first_line(program))
    if not reach:
        place = fault_place(problem, program, place, look, cause=reason.cause, raised=raised)
    return Finding(place.span, Severity.ERROR, reason.code, text, place.related, reason.idea)


def _raised_at(program: Program, raised: Raised) -> Place | None:
    """The raising expression and the call that led there; of an endless recursion the call that repeats."""
    spans = [program.clamp(span) for span in raised.spans]
    if not spans:
        return None
    if "RecursionError" in (raised.type, *raised.mro):
        return Place(Counter(spans).most_common(1)[0][0])
    callers = [span for span in spans[:-1] if span.line != spans[-1].line]
    return Place(
        spans[-1], tuple(Related(span, say("feedback.related.called_here")) for span in callers[-1:])
    )


def _python_says(raised: Raised) -> str:
    """The exception itself, under a sentence that already says what to do about it."""
    return fit("feedback.detail.error", text=error_text(raised))


def _raised_headline(problem: Problem, program: Program, verdict: Verdict, raised: Raised) -> str:
    entry = problem.code.entry
    if verdict.counterexample is not None:
        return headline(program, entry, _with(verdict.counterexample, raised))
    outermost = function_at(program, raised.spans[0]) if raised.spans else None
    if raised.spans and outermost is None:
        return raised_line(say("feedback.subject.load"), raised)
    return raised_line(say("feedback.subject.call", call=function_name(outermost, entry)), raised)


def _with(example: Counterexample, raised: Raised) -> Counterexample:
    difference = replace(example.difference, kind=DifferenceKind.RAISED)
    return replace(example, raised=raised, difference=difference)


def _place(problem: Problem, program: Program, example: Counterexample) -> Place:
    entry = problem.code.entry
    found: Place | None = None
    if example.changed_argument:
        span = changed_argument(program, entry, example)
        found = Place(span, certain=True) if span is not None else None
    found = found or wrong_value(program, entry, example)
    return found or Place(result_of(program, entry, example.call) or first_line(program))


def _holds(problem: Problem, example: Counterexample) -> str:
    """What a property asks for, when it is an expression."""
    if example.difference.kind is not DifferenceKind.PROPERTY or problem.reveal is not Reveal.FULL:
        return ""
    if problem.accepting is not None and problem.accepting.name == example.difference.expected:
        return ""  # it is called so that its name says it
    held = (each.holds for each in problem.properties if each.name == example.difference.expected)
    holds = next(held, None)
    return say("feedback.advice.property", holds=holds) if holds else ""


def _with_own_name(problem: Problem, program: Program, example: Counterexample) -> Counterexample:
    """The example with its changed argument called as in the learner's `def`."""
    function = called_function(program, problem.code.entry, example.call)
    own = parameters(function) if function is not None else []
    own = own[1:] if own[:1] == ["self"] else own
    names = _parameters_of(problem.code.signature)
    names = names if len(names) == len(own) else own
    told = example.changed_argument
    by_name = names.index(told) if told in names else -1
    numbered = _NUMBERED.fullmatch(told)
    at = int(numbered[1]) - 1 if numbered else by_name
    return replace(example, changed_argument=own[at]) if 0 <= at < len(own) else example


def _parameters_of(signature: str) -> list[str]:
    try:
        tree = syntax_tree(f"{signature.strip().rstrip(':')}: ...")
    except (SyntaxError, ValueError):
        return []
    return [name for node in tree.body if isinstance(node, ast.FunctionDef) for name in parameters(node)]


def _test_fails(problem: Problem, program: Program, verdict: Verdict, look: Look) -> Finding:
    """A test fails and no smaller call was found: which one, without what a hidden one holds."""
    test = first_failing(verdict)
    case = next((case for case in problem.cases if test is not None and case.name == test.name), None)
    span = result_of(program, problem.code.entry, case.call if case else "") or first_line(program)
    if test is None:
        words = fit("feedback.test.none", passed=str(verdict.passed), total=str(verdict.total))
        return Finding(span, Severity.ERROR, verdict.outcome.value, words)
    reason = reason_of(problem, program, verdict, why=look.why)
    text = message(
        _test_headline(problem, verdict, test),
        _counted(problem, verdict, test) if verdict.fails_for else "",
        reason.message,
        test.message or _says(problem, test),
        _why(problem, test),
        "\n".join(printed(test.stdout if test.visible else "")),
    )
    place = fault_place(problem, program, Place(span), look, cause=reason.cause, is_shown=False)
    return Finding(place.span, Severity.ERROR, reason.code, text, place.related, reason.idea)


def _says(problem: Problem, test: TestResult) -> str:
    """What a test file said. Only one that came with an imported problem: its text is open to everybody anyway."""
    return say("feedback.test.says", reason=test.reason) if problem.importer and test.reason else ""


def _test_headline(problem: Problem, verdict: Verdict, test: TestResult) -> str:
    if verdict.fails_for:
        return fit("feedback.test.kind", limit=FIRST_LINE, entry=problem.code.entry, kind=verdict.fails_for)
    return _counted(problem, verdict, test)


def _counted(problem: Problem, verdict: Verdict, test: TestResult) -> str:
    facts = {"name": test.name, "passed": str(verdict.passed), "total": str(verdict.total)}
    case = next((case for case in problem.cases if case.name == test.name), None)
    if test.visible and case is not None and problem.reveal is not Reveal.CATEGORY:
        key = "visible_expected" if case.expect and problem.reveal is Reveal.FULL else "visible"
        call = shown_call(case.call)
        return fit(f"feedback.test.{key}", call=call, limit=FIRST_LINE, expected=case.expect or "", **facts)
    failing = verdict.total - verdict.passed
    if failing > 1:
        return fit("feedback.test.many", limit=FIRST_LINE, count=str(failing), **facts)
    return fit("feedback.test.one", limit=FIRST_LINE, **facts)


def _why(problem: Problem, test: TestResult) -> str:
    why = next((case.why for case in problem.cases if case.name == test.name), "") if test.visible else ""
    return say("feedback.advice.why", why=why) if why else ""
