"""Where a wrong value comes from: the expression that made it, found by reading the program backwards."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.feedback.finding import Related
from etude.feedback.functions import (
    Function,
    called_function,
    function_at,
    last_expression,
    own_nodes,
    place_of,
)
from etude.feedback.producers import Source, changes, key_node, source_of, steps_of
from etude.judge.verdict import DifferenceKind, Span
from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.syntax import Program
    from etude.judge.verdict import Counterexample

__all__ = [
    "Place",
    "changed_argument",
    "edited",
    "first_line",
    "prints",
    "result_of",
    "returns_at",
    "wrong_value",
]

_OF_THE_OBJECT = (DifferenceKind.TYPE, DifferenceKind.SHAPE, DifferenceKind.DTYPE)


@dataclass(frozen=True, slots=True)
class Place:
    """A range, with second places that help to understand it.

    It is `certain` when what differs cannot have come from elsewhere.
    """

    span: Span
    related: tuple[Related, ...] = ()
    certain: bool = False


def first_line(program: Program) -> Span:
    """The marker, or else the first line that holds something: where a finding about the whole file goes."""
    marked = (at for at, line in enumerate(program.lines[:20], 1) if line.startswith("# etude:"))
    filled = (at for at, line in enumerate(program.lines, 1) if line.strip())
    number = next(marked, 0) or next(filled, 1)
    text = program.line(number)
    indent = len(text) - len(text.lstrip())
    return Span(number, indent + 1, number, max(len(text.rstrip()), indent) + 1)


def wrong_value(program: Program, entry: str, example: Counterexample) -> Place | None:
    """The expression that made the part which differs; None when the file defines nothing to point at."""
    function = _function(program, entry, example)
    if function is None:
        return None
    if example.difference.kind is DifferenceKind.NOT_RAISED:
        return Place(_should_refuse(program, function, example.difference.expected))
    result = _result(function, example.returned_at)
    if result is None or _falls_off(function, example):
        return Place(_end_of(program, function))
    difference = example.difference
    steps = steps_of(difference.path)
    if difference.kind in (DifferenceKind.MISSING_KEY, DifferenceKind.EXTRA_KEY):
        written = difference.key if difference.kind is DifferenceKind.EXTRA_KEY else difference.nearest
        named = key_node(function, written)
        if named is not None and (span := place_of(program, named)):
            return Place(span, certain=True)
        steps = [step for step in steps if repr(step) != difference.key]
    source = source_of(result, steps, function, whole=difference.kind in _OF_THE_OBJECT and not steps)
    if source.start is not None and _passes_nothing(example.call):
        source = Source(source.start, source.name, source.node)
    span = place_of(program, source.node)
    return Place(span, _second(program, source, result)) if span else None


def result_of(program: Program, entry: str, call: str = "") -> Span | None:
    """The last thing that the entry gives back, or its last statement."""
    function = called_function(program, entry, call)
    if function is None:
        return None
    result = _result(function, None)
    return (place_of(program, result) if result is not None else None) or _end_of(program, function)


def changed_argument(program: Program, entry: str, example: Counterexample) -> Span | None:
    """Where the function changes the argument of this name."""
    function = called_function(program, entry, example.call)
    for node in own_nodes(function) if function is not None else ():
        if changes(node, example.changed_argument):
            return place_of(program, node)
    return None


def edited(program: Program, span: Span) -> Span:
    """The smallest expression or statement in which an edit stands, which may itself be an empty place."""
    start, end = (span.line, span.column), (span.end_line, span.end_column)
    around: list[tuple[tuple[int, int], Span]] = []
    for node in ast.walk(program.tree) if program.tree is not None else ():
        place = program.span(node)
        if place is None or (place.line, place.column) > start or (place.end_line, place.end_column) < end:
            continue
        around.append(((place.end_line - place.line, place.end_column - place.column), place))
    return program.clamp(min(around, default=((0, 0), span), key=lambda each: each[0])[1])


def _function(program: Program, entry: str, example: Counterexample) -> Function | None:
    if example.returned_at is not None and (around := function_at(program, example.returned_at)):
        return around
    return called_function(program, entry, example.call)


def _result(function: Function, returned_at: Span | None) -> ast.expr | None:
    """What the function gives back: at the return that was executed last, else the last one in the text."""
    if isinstance(function, ast.Lambda):
        return function.body
    given: list[ast.expr] = []
    for node in own_nodes(function):
        if not isinstance(node, ast.Return | ast.Yield | ast.YieldFrom) or node.value is None:
            continue
        if returned_at is not None and node.lineno <= returned_at.line <= (node.end_lineno or node.lineno):
            return node.value
        given.append(node.value)
    return given[-1] if given else None


def _should_refuse(program: Program, function: Function, wanted: str) -> Span:
    """The condition under which a function raises, what is wanted if it ever does; else its beginning."""
    if isinstance(function, ast.Lambda):
        return _end_of(program, function)
    checks = [node for node in own_nodes(function) if isinstance(node, ast.If) and _raised_in(node)]
    same = [node for node in checks if _raised_in(node) in wanted]
    for node in same or checks:
        return place_of(program, node.test) or _end_of(program, function)
    documented = ast.get_docstring(function) is not None and len(function.body) > 1
    return place_of(program, function.body[1 if documented else 0]) or _end_of(program, function)


def _raised_in(condition: ast.If) -> str:
    """The name of the exception that is raised when a condition holds."""
    for node in condition.body:
        match node:
            case ast.Raise(exc=ast.Call(func=ast.Name(id=kind)) | ast.Name(id=kind)):
                return kind
    return ""


def _falls_off(function: Function, example: Counterexample) -> bool:
    """Whether None came because no return was executed."""
    if example.difference.path or example.difference.got != "None" or isinstance(function, ast.Lambda):
        return False
    if example.returned_at is not None:
        return not returns_at(function, example.returned_at)
    return not isinstance(function.body[-1], ast.Return)


def returns_at(function: Function, place: Span) -> bool:
    """Whether a `return` stands at the place where the function was left; without one it ran off its end."""
    returns = (node for node in own_nodes(function) if isinstance(node, ast.Return))
    return any(node.lineno <= place.line <= (node.end_lineno or node.lineno) for node in returns)


def _end_of(program: Program, function: Function) -> Span:
    """The last statement of a function: what it does instead of giving something back."""
    if isinstance(function, ast.Lambda):
        return place_of(program, function.body) or first_line(program)
    returns = any(isinstance(node, ast.Return) and node.value is not None for node in own_nodes(function))
    printed = [] if returns else prints(function)
    return place_of(program, printed[-1] if printed else function.body[-1]) or first_line(program)


def prints(function: Function) -> list[ast.Call]:
    """The calls of `print` in a function."""
    calls = (node for node in own_nodes(function) if isinstance(node, ast.Call))
    return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]


def _passes_nothing(call: str) -> bool:
    """Whether the call passes something empty: no loop runs over it, so a name keeps its first value."""
    expression = last_expression(call)
    for node in ast.walk(expression) if expression is not None else ():
        match node:
            case ast.List(elts=[]) | ast.Tuple(elts=[]) | ast.Dict(keys=[]) | ast.Constant(value="" | b""):
                return True
    return False


def _second(program: Program, source: Source, result: ast.expr) -> tuple[Related, ...]:
    place, returned = program.span(source.node), program.span(result)
    other = program.span(source.start) if source.start is not None else None
    if other is not None and place is not None and other.line != place.line:
        words = "starts_here" if other.line < place.line else "goes_on_here"
        return (Related(program.clamp(other), say(f"feedback.related.{words}", name=source.name)),)
    if returned is not None and place is not None and not returned.line <= place.line <= returned.end_line:
        return (Related(program.clamp(returned), say("feedback.related.returned_here")),)
    return ()
