"""From where a wrong value comes out to where it goes wrong: the likeliest statement, and others to look at."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.finding import Related
from etude.feedback.functions import function_at, place_of
from etude.feedback.place import Place, edited
from etude.feedback.slices import statement_lines
from etude.feedback.suspects import Evidence, suspects
from etude.feedback.values import values_by_line
from etude.judge.examination import MOST_VALUES, RETURNED
from etude.judge.verdict import Span
from etude.messages import say

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.causes import Cause
    from etude.feedback.look import Look
    from etude.judge.syntax import Program
    from etude.judge.verdict import Raised

__all__ = ["fault_place"]

_MOST_RELATED: Final = 2
_WORTH_NAMING: Final = 0.3  # of the weight of the first


def fault_place(
    problem: Problem,
    program: Program,
    symptom: Place,
    look: Look,
    *,
    cause: Cause | None = None,
    raised: Raised | None = None,
    is_shown: bool = True,
) -> Place:
    """Where to point, with the second places; the symptom's own place when nothing more is to be found out.

    Args:
        problem: what was to be solved.
        program: the submission.
        symptom: where the wrong value, or the exception, comes out.
        look: how closely to look.
        cause: what a rule over the text has found.
        raised: the exception that is shown.
        is_shown: whether a call is shown that goes wrong; if not, nobody has seen a wrong value.
    """
    if not look.why or symptom.certain or program.tree is None:
        return symptom
    starts = statement_lines(program.tree)
    symptom = symptom if raised is not None else _given_back(program, symptom, look, starts)
    pattern = cause.span if cause is not None else None
    # Lines put in tell no place: what is missing could stand on several.
    mended = edited(program, look.edit.span) if look.edit is not None and look.edit.before_line else None
    evidence = Evidence(
        symptom.span.line,
        cause=pattern.line if pattern is not None else 0,
        certainty=cause.certainty if cause is not None else None,
        mended=mended.line if mended is not None else 0,
        raised=raised,
        runs=look.runs,
        tried=look.tried,
    )
    found = suspects(problem, program, evidence)
    if not found:
        return symptom
    told = (mended, symptom.span if raised else pattern, pattern)

    def span_at(line: int) -> Span | None:
        for span in (*told, _mended_part(program, line, look, starts), symptom.span):
            if span is not None and starts.get(span.line, span.line) == line:
                return program.clamp(span)
        return _telling_part(program, line)

    place = span_at(found[0].line)
    if place is None:
        return symptom
    related = []
    # An exception without a place in the file was raised where it is called: no line of it shows that.
    if not _same(place, symptom.span, starts) and (raised is None or raised.spans):
        related.append(Related(symptom.span, _comes_out(raised, is_shown=is_shown)))
    reached = _reached(look, starts)
    for other in found[1:] if look.runs else ():  # the text alone says too little about the others
        counts = other.weight >= _WORTH_NAMING * found[0].weight and other.line in reached
        span = span_at(other.line) if counts else None
        if span is not None:
            related.append(Related(span, _look_here(other.line, look, starts)))
    related += symptom.related
    return Place(place, _distinct(place, related, starts))


def _reached(look: Look, starts: dict[int, int]) -> set[int]:
    """The statements that watched calls come to: those that go wrong, if any was watched."""
    failing = [run for run in look.runs if run.fails]
    return {starts.get(line, line) for run in failing or look.runs for line in run.lines}


def _given_back(program: Program, symptom: Place, look: Look, starts: dict[int, int]) -> Place:
    """The symptom in the function that gave back last what the shown call saw, as it was when it ran."""
    results = [value.line for value in look.values if value.name == RETURNED]
    if not results or len(look.values) >= MOST_VALUES:
        return symptom
    function = function_at(program, Span(results[-1], 1, results[-1], 1))
    if function is None or function is function_at(program, symptom.span):
        return symptom
    span = _telling_part(program, starts.get(results[-1], results[-1]))
    return Place(span) if span is not None else symptom


def _same(one: Span, other: Span, starts: dict[int, int]) -> bool:
    return starts.get(one.line, one.line) == starts.get(other.line, other.line)


def _distinct(place: Span, related: list[Related], starts: dict[int, int]) -> tuple[Related, ...]:
    """The first places that lie in statements of their own."""
    kept: list[Related] = []
    for each in related:
        others = (place, *(other.span for other in kept))
        if len(kept) < _MOST_RELATED and not any(_same(each.span, other, starts) for other in others):
            kept.append(each)
    return tuple(kept)


def _comes_out(raised: Raised | None, *, is_shown: bool) -> str:
    if raised is not None:
        return say("feedback.related.raised_here")
    return say("feedback.related.comes_out_here" if is_shown else "feedback.related.result_here")


def _look_here(line: int, look: Look, starts: dict[int, int]) -> str:
    """What the statement gave in the call that is shown, if that is known."""
    given = [text for at, text in values_by_line(look.values).items() if starts.get(at, at) == line]
    if given:
        return say("feedback.related.gave", values="; ".join(given))
    return say("feedback.related.look_here")


def _mended_part(program: Program, line: int, look: Look, starts: dict[int, int]) -> Span | None:
    """Of a statement of several lines what stands on the one where most changes mend, unless that is its first."""
    mending = [each for each in look.tried if each.mends and starts.get(each.line, each.line) == line]
    inner = max(mending, key=lambda each: (each.mends, -each.line), default=None)
    if inner is None or inner.line == line or program.tree is None:
        return None
    there = (
        node for node in ast.walk(program.tree) if isinstance(node, ast.expr) and node.lineno == inner.line
    )
    telling = next((node for node in there if not isinstance(node, ast.Constant)), None)
    return place_of(program, telling) if telling is not None else None


def _telling_part(program: Program, line: int) -> Span | None:
    """Of the statement that begins on a line the part that does something: a condition, a value."""
    for node in ast.walk(program.tree) if program.tree is not None else ():
        if isinstance(node, ast.stmt) and node.lineno == line and not isinstance(node, ast.ClassDef):
            return place_of(program, _part(node))
    return None


def _part(statement: ast.stmt) -> ast.AST:
    match statement:
        case ast.If(test=part) | ast.While(test=part) | ast.For(iter=part):
            return part
        case ast.Assign(value=part) | ast.AnnAssign(value=ast.expr() as part) | ast.Expr(value=part):
            return part
        case ast.Return(value=ast.expr() as part):
            return part
        case _:
            return statement
