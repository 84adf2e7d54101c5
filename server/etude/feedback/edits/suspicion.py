"""How much each line is suspected: the place that the learner is shown, what leads to it, and the rest."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.producers import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from etude.feedback.edits.context import Context
    from etude.judge.verdict import Raised, Span

__all__ = ["suspicion"]

_SHOWN: Final = 1.0
_RELATED: Final = 0.85
_MADE_FROM: Final = (0.85, 0.72, 0.65)  # in one step, in two, in three
_KEY: Final = 0.9
_AROUND: Final = 0.7
_SAME_FUNCTION: Final = 0.6
_ELSEWHERE: Final = 0.45


def suspicion(context: Context, places: Iterable[Span]) -> dict[int, float]:
    """A weight from 0 to 1 for each line, counted from 1.

    Args:
        context: the submission.
        places: what the learner was shown, the most telling first.
    """
    weights = dict.fromkeys(range(1, len(context.program.lines) + 1), _ELSEWHERE)
    marked = list(_marked(context, places))
    for line, _ in marked:
        for function in context.functions:
            first, last = function.lineno, function.end_lineno or function.lineno
            if first <= line <= last:
                _raise(weights, range(first, last + 1), _SAME_FUNCTION)
    for line, weight in marked:
        _raise(weights, [line], weight)
        for statement in _statements_at(context, line):
            _raise(weights, _lines_around(context, statement), _AROUND * weight)
            for before, distance in _lines_before(context, statement):
                _raise(weights, [before], distance * weight)
    _raise(weights, _lines_of_keys(context), _KEY)
    return weights


def _raise(weights: dict[int, float], lines: Iterable[int], weight: float) -> None:
    for line in lines:
        weights[line] = max(weights.get(line, 0.0), weight)


def _marked(context: Context, places: Iterable[Span]) -> Iterator[tuple[int, float]]:
    for rank, place in enumerate(places):
        for line in range(place.line, place.end_line + 1):
            yield line, _SHOWN if rank == 0 else _RELATED
    verdict = context.verdict
    example = verdict.counterexample
    if example is not None:
        yield from _traced(example.raised)
        if example.returned_at is not None:
            yield example.returned_at.line, _RELATED
    yield from _traced(verdict.raised)
    for rule in verdict.broken_rules:
        for span in rule.spans:
            yield span.line, _RELATED


def _traced(raised: Raised | None) -> Iterator[tuple[int, float]]:
    """The raising expression first, then the calls that led to it."""
    spans = raised.spans if raised is not None else ()
    for rank, span in enumerate(reversed(spans[-4:])):
        yield span.line, _SHOWN if rank == 0 else _MADE_FROM[0]


def _statements_at(context: Context, line: int) -> Iterator[ast.stmt]:
    for node in context.nodes:
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            simple = not any(isinstance(child, ast.stmt) for child in ast.iter_child_nodes(node))
            if simple or node.lineno == line:
                yield node


def _lines_around(context: Context, statement: ast.stmt) -> Iterator[int]:
    """The heads of the loops and branches that a statement stands in."""
    around = context.parents.get(statement)
    while around is not None and not isinstance(around, ast.FunctionDef | ast.Module):
        if isinstance(around, ast.stmt):
            yield around.lineno
        around = context.parents.get(around)
    yield from range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)


def _lines_before(context: Context, statement: ast.stmt) -> Iterator[tuple[int, float]]:
    """The lines that bind or change what a statement reads, then what these read: the farther, the less suspect."""
    waiting, seen = [statement], {statement}
    for distance in _MADE_FROM:
        names = {
            node.attr if isinstance(node, ast.Attribute) else node.id
            for each in waiting
            for node in ast.walk(each)
            if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load)
        }
        waiting = [each for each in _binding(context, names) if each not in seen]
        seen.update(waiting)
        for each in waiting:
            yield each.lineno, distance


def _lines_of_keys(context: Context) -> Iterator[int]:
    """Where the keys stand that lead to what differs."""
    path = context.difference.path if context.difference is not None else ""
    keys = [step for step in steps_of(path) if isinstance(step, str)]
    for node in context.all(ast.Constant):
        if isinstance(node.value, str) and node.value in keys[-1:]:
            yield node.lineno


def _binding(context: Context, names: set[str]) -> Iterator[ast.stmt]:
    for node in context.nodes:
        match node:
            case ast.Assign() | ast.AugAssign() | ast.AnnAssign() | ast.For():
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                bound = {
                    part.attr if isinstance(part, ast.Attribute) else part.id
                    for target in targets
                    for part in ast.walk(target)
                    if isinstance(part, ast.Name | ast.Attribute)
                }
                if bound & names:
                    yield node
            case ast.FunctionDef(name=name, body=[ast.Return() as last]) if name in names:
                yield last
