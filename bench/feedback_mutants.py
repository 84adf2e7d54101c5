"""Two-point mutants of the references: programs with two mistakes on two lines, each of which alone is rejected.

What does not come to its end is left out: hundreds of endless loops take hours, and their place is no riddle. They are
an exam for finding the place of a fault, made by operators of their own, so that what was tuned on wrong solutions or
makes edits does not set it. The same references give the same mutants.
"""

from __future__ import annotations

import ast
import hashlib
import itertools
import random
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from feedback_corpus import Group, Submission

from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence

    from feedback_corpus import Desk, Sample

    from etude.catalogue.model import Problem
    from etude.session.report import Report

__all__ = ["Mutation", "mutants_of", "mutated", "mutations"]

_MOST_SINGLES: Final = 20  # that are tried, of each reference
_COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_OPERATORS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
}


@dataclass(frozen=True, slots=True)
class Mutation:
    """A replacement of `source[start:end]` that begins and ends on one line."""

    start: int
    end: int
    replacement: str
    line: int


def mutations(source: str) -> list[Mutation]:
    """Every single-point mutation of a program, in the order of the text, each another program."""
    tree = ast.parse(source)
    offsets = [0, *itertools.accumulate(len(line) for line in source.splitlines(keepends=True))]
    found = {
        Mutation(*_range(node, source, offsets), replacement, node.lineno)
        for node, replacement in _replacements(tree)
        if node.lineno == node.end_lineno
    }
    whole = ast.dump(tree)
    return [each for each in sorted(found, key=_order) if _shape(mutated(source, [each])) not in ("", whole)]


def _order(mutation: Mutation) -> tuple[int, int, str]:
    return mutation.start, mutation.end, mutation.replacement


def _range(node: ast.expr | ast.stmt, source: str, offsets: Sequence[int]) -> tuple[int, int]:
    """Offsets in code points; `ast` counts columns in bytes."""
    line = source[offsets[node.lineno - 1] : offsets[node.lineno]].encode()
    start, end = (len(line[:at].decode()) for at in (node.col_offset, node.end_col_offset or 0))
    return offsets[node.lineno - 1] + start, offsets[node.lineno - 1] + end


def mutated(source: str, edits: Sequence[Mutation]) -> str:
    """The program with some mutations, which must not overlap."""
    for edit in sorted(edits, key=_order, reverse=True):
        source = source[: edit.start] + edit.replacement + source[edit.end :]
    return source


def _shape(source: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # such as a comparison of a number by `is`
        try:
            tree = ast.parse(source)
            compile(tree, "<mutant>", "exec")
        except (SyntaxError, ValueError):
            return ""
    return ast.dump(tree)


def _replacements(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        names = sorted(
            {node.arg for node in ast.walk(function) if isinstance(node, ast.arg) and node.arg != "self"}
            | {
                node.id
                for node in ast.walk(function)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
        )
        for node in (each for statement in function.body for each in ast.walk(statement)):
            if isinstance(node, ast.expr):
                yield from ((node, text) for text in _expressions(node, names))
            elif isinstance(node, ast.stmt):
                yield from ((node, text) for text in _statements(node))


def _expressions(node: ast.expr, names: list[str]) -> Iterator[str]:
    match node:
        case ast.Compare(left=left, ops=[first, *rest], comparators=comparators):
            ops: list[ast.cmpop] = [_COMPARISONS[type(first)](), *rest]
            yield ast.unparse(ast.Compare(left, ops, comparators))
        case ast.BinOp(left=left, op=op, right=right):
            if type(op) in _OPERATORS:
                yield f"({ast.unparse(ast.BinOp(left, _OPERATORS[type(op)](), right))})"
            yield f"({ast.unparse(left)})"
        case ast.BoolOp(op=op, values=values):
            yield ast.unparse(ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values))
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield ast.unparse(operand)
        case ast.Constant(value=bool() as value):
            yield str(not value)
        case ast.Constant(value=int() as value):
            yield str(value + 1)
        case ast.Constant(value=float() as value):
            yield repr(value + 1.0)
        case ast.Call(args=[first], keywords=[]):
            yield ast.unparse(first)
        case ast.Call(func=func, args=[first, second, *rest], keywords=keywords):
            yield ast.unparse(ast.Call(func, [second, first, *rest], keywords))
        case ast.Name(id=name, ctx=ast.Load()) if name in names and len(names) > 1:
            yield names[(names.index(name) + 1) % len(names)]


def _statements(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Return(value=ast.expr()):
            yield "return None"
        case ast.Break() | ast.Continue() | ast.AugAssign() | ast.Expr(value=ast.Call()) | ast.Nonlocal():
            yield "pass"
        case ast.Raise():
            yield "pass"


async def mutants_of(problem: Problem, opened: Desk, count: int) -> AsyncIterator[Sample]:
    """So many mutants of a problem's reference, fewer where there are no more; judged as a save is."""
    chance = random.Random(hashlib.sha256(problem.id.encode()).digest())
    singles = mutations(problem.reference.text)
    chance.shuffle(singles)
    rejected = [each for each in singles[:_MOST_SINGLES] if await _is_rejected(problem, opened, [each])]
    pairs = [
        (one, other)
        for one, other in itertools.combinations(sorted(rejected, key=_order), 2)
        if one.line != other.line
    ]
    chance.shuffle(pairs)
    given = 0
    for number, pair in enumerate(pairs):
        if given >= count:
            return
        sample = await opened.seen(_submission(problem, pair, f"mutant-{number:04}"))
        if _fails(sample.report):
            given += 1
            yield sample


async def _is_rejected(problem: Problem, opened: Desk, edits: Sequence[Mutation]) -> bool:
    return _fails(await opened.judged(_submission(problem, edits, "single")))


def _submission(problem: Problem, edits: Sequence[Mutation], name: str) -> Submission:
    source = mutated(problem.reference.text, edits)
    return Submission(problem, name, Group.MUTANTS, source, tuple(sorted({each.line for each in edits})))


def _fails(report: Report) -> bool:
    return report.verdict.outcome in (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR)
