"""Findings for a call that took too long, or too much memory or output."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.comparison import shown_call
from etude.feedback.details import details, message, printed
from etude.feedback.failures import first_failing
from etude.feedback.finding import Finding, Related, Severity
from etude.feedback.functions import called_function, function_at, own_nodes, place_of
from etude.feedback.known_statements import strangeness
from etude.feedback.place import first_line, prints, result_of
from etude.feedback.reason import reason_of
from etude.feedback.shorten import fit
from etude.judge.verdict import Outcome, Span
from etude.messages import say

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.functions import Function
    from etude.feedback.look import Look
    from etude.judge.syntax import Program
    from etude.judge.verdict import Verdict

__all__ = ["limit_finding"]

_MOST_STEPS: Final = 2


def limit_finding(problem: Problem, program: Program, verdict: Verdict, look: Look) -> Finding:
    """What ran out, in which call, at the loop or expression where the worker was."""
    span, loop = _place(problem, program, verdict)
    related = _steps(problem, program, loop) if look.why and isinstance(loop, ast.While) else ()
    headline = _headline(problem, program, verdict)
    reason = reason_of(problem, program, verdict, why=look.why)
    text = message(
        headline,
        reason.message,
        _advice(verdict.outcome, loop),
        _allowed(problem, verdict.outcome),
        _details(headline, verdict, several=problem.accepting is not None),
    )
    return Finding(span or first_line(program), Severity.ERROR, reason.code, text, related, reason.idea)


def _steps(problem: Problem, program: Program, loop: ast.While) -> tuple[Related, ...]:
    """The statements of a loop that change what its condition asks: first those that no right program has."""
    unknown = strangeness(problem, program.tree) if program.tree is not None else {}
    asked = {node.id for node in ast.walk(loop.test) if isinstance(node, ast.Name)}
    steps = [
        node for node in ast.walk(loop) if isinstance(node, ast.Assign | ast.AugAssign) and _sets(node, asked)
    ]
    steps.sort(key=lambda node: (-unknown.get(node.lineno, 0.0), node.lineno))
    spans = [span for node in steps[:_MOST_STEPS] if (span := place_of(program, node)) is not None]
    return tuple(Related(span, say("feedback.related.steps_here")) for span in spans)


def _sets(step: ast.Assign | ast.AugAssign, names: set[str]) -> bool:
    targets = step.targets if isinstance(step, ast.Assign) else [step.target]
    return any(
        isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id in names
        for target in targets
        for node in ast.walk(target)
    )


def _headline(problem: Problem, program: Program, verdict: Verdict) -> str:
    subject = _subject(problem, program, verdict)
    match verdict.outcome:
        case Outcome.TIME_LIMIT:
            return fit("feedback.limit.time", subject=subject)
        case Outcome.MEMORY_LIMIT:
            return fit("feedback.limit.memory", subject=subject, megabytes=str(problem.limits.memory_mb))
        case _:
            return fit("feedback.limit.output", subject=subject, kilobytes=str(problem.limits.output_kb))


def _subject(problem: Problem, program: Program, verdict: Verdict) -> str:
    if verdict.counterexample is not None:
        return say("feedback.subject.call", call=shown_call(verdict.counterexample.call))
    test = first_failing(verdict)
    if test is not None:
        return say("feedback.subject.test", name=test.name)
    spans = verdict.raised.spans if verdict.raised is not None else ()
    if spans and function_at(program, spans[0]) is None:
        return say("feedback.subject.load")
    return say("feedback.subject.call", call=problem.code.entry)


def _details(headline: str, verdict: Verdict, *, several: bool) -> str:
    if verdict.fails_for:
        return say("feedback.test.raises_for", kind=verdict.fails_for)
    if verdict.counterexample is not None:
        return details(headline, verdict.counterexample, several=several)
    return "\n".join(printed(verdict.stdout))


def _allowed(problem: Problem, outcome: Outcome) -> str:
    if outcome is not Outcome.TIME_LIMIT:
        return ""
    return say("feedback.limit.time_allowed", seconds=f"{problem.limits.time_s:g}")


def _advice(outcome: Outcome, loop: ast.AST | None) -> str:
    match outcome, loop:
        case Outcome.TIME_LIMIT, ast.While():
            return say("feedback.limit.time_advice_while")
        case Outcome.TIME_LIMIT, ast.AST():
            return say("feedback.limit.time_advice_for")
        case Outcome.TIME_LIMIT, _:
            return say("feedback.limit.time_advice")
        case Outcome.MEMORY_LIMIT, _:
            return say("feedback.limit.memory_advice")
        case _:
            return say("feedback.limit.output_advice")


def _place(problem: Problem, program: Program, verdict: Verdict) -> tuple[Span | None, ast.AST | None]:
    """Where to point, and the loop it is in.

    A worker is stopped at any line of a loop: its head is the same place in every run. A `while` is likelier
    not to end than the `for` inside it.
    """
    test = first_failing(verdict)
    raised = verdict.counterexample.raised if verdict.counterexample else test.raised if test else None
    raised = raised or verdict.raised
    spans = raised.spans if raised is not None else ()
    for span in reversed(spans):
        function = function_at(program, span)
        around = [loop for loop in _loops(function, program) if _holds(loop, span)]
        whiles = [loop for loop in around if isinstance(loop, ast.While)]
        if around:
            loop = (whiles or around)[-1]
            place = place_of(program, loop) if verdict.outcome is Outcome.TIME_LIMIT else program.clamp(span)
            return place, loop
    if spans:
        return program.clamp(spans[-1]), None
    return _without_spans(problem, program, verdict)


def _without_spans(
    problem: Problem, program: Program, verdict: Verdict
) -> tuple[Span | None, ast.AST | None]:
    entry = problem.code.entry
    call = verdict.counterexample.call if verdict.counterexample else ""
    function = called_function(program, entry, call)
    if verdict.outcome is Outcome.OUTPUT_LIMIT and function is not None and (printing := prints(function)):
        return place_of(program, printing[-1]), None
    loops = _loops(function, program)
    whiles = [loop for loop in loops if isinstance(loop, ast.While)]
    if loops:
        loop = (whiles or loops)[0]
        return place_of(program, loop), loop
    return result_of(program, entry, call), None


def _loops(function: Function | None, program: Program) -> list[ast.While | ast.For | ast.AsyncFor]:
    """The loops of a function, or of the file outside functions, outer ones first."""
    if function is not None:
        nodes = own_nodes(function)
    else:
        nodes = [each for node in (program.tree.body if program.tree else ()) for each in _flat(node)]
    return [node for node in nodes if isinstance(node, ast.While | ast.For | ast.AsyncFor)]


def _flat(node: ast.stmt) -> list[ast.expr | ast.stmt]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return []
    return [each for each in ast.walk(node) if isinstance(each, ast.expr | ast.stmt)]


def _holds(loop: ast.stmt, span: Span) -> bool:
    return loop.lineno <= span.line <= (loop.end_lineno or loop.lineno)
