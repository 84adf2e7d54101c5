"""What a statement depends on, read backwards through the text: which statements, and how far away they are."""

from __future__ import annotations

import ast
import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["backward_slice", "head_of", "statement_lines"]

_OUTER = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_LOOPS = ast.For | ast.AsyncFor | ast.While
_BLOCKS = ast.If | ast.While | ast.For | ast.AsyncFor | ast.With | ast.AsyncWith | ast.Try | ast.Match


def statement_lines(tree: ast.Module) -> dict[int, int]:
    """For each line that belongs to a statement the line on which the innermost such statement begins.

    Of a compound statement the lines before its body count, and `def` and `class` lines belong to none.
    """
    found: dict[int, int] = {}
    for statement in _statements(tree):
        for line in range(statement.lineno, _end_of_head(statement) + 1):
            found[line] = max(found.get(line, 0), statement.lineno)
    return found


def backward_slice(tree: ast.Module, line: int) -> dict[int, int]:
    """Lines of statements that the one at a line may depend on, with how many steps lie between; itself is at 0.

    A step goes to what binds or changes a name or attribute that is read, to what a called function of the file gives
    back, and to the loops and branches around; two steps to a condition under which the loop or function around is
    left early. Nothing where no statement stands at the line.
    """
    statements = list(_statements(tree))
    here = [each for each in statements if each.lineno <= line <= _end_of_head(each)]
    if not here:
        return {}
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    bound = {statement: _bound(statement) for statement in statements}
    results = _results(tree)
    exits = _exits(statements, parents)
    start = max(here, key=lambda each: each.lineno)
    steps: dict[ast.stmt, int] = {}
    number = {statement: at for at, statement in enumerate(statements)}
    waiting = [(0, number[start])]
    while waiting:
        distance, at = heapq.heappop(waiting)
        statement = statements[at]
        if statement in steps:
            continue
        steps[statement] = distance
        read = {name for part in head_of(statement) for name in _read(part)}
        before = [each for each in statements if bound[each] & read]
        before += [each for name in read for each in results.get(name.removeprefix("."), ())]
        around = list(_around(statement, parents))
        before += [each for each in around if isinstance(each, ast.stmt) and each in bound]
        for each in before:
            heapq.heappush(waiting, (distance + 1, number[each]))
        for each in (each for scope in around for each in exits.get(scope, ())):
            heapq.heappush(waiting, (distance + 2, number[each]))
    found: dict[int, int] = {}
    for statement, distance in steps.items():
        found[statement.lineno] = min(distance, found.get(statement.lineno, distance))
    return found


def _exits(statements: list[ast.stmt], parents: dict[ast.AST, ast.AST]) -> dict[ast.AST, list[ast.stmt]]:
    """By loop or function the conditions under which it, or a pass of it, is left before its end."""
    found: dict[ast.AST, list[ast.stmt]] = {}
    for statement in statements:
        if not isinstance(statement, ast.Break | ast.Continue | ast.Return | ast.Raise):
            continue
        around = list(_around(statement, parents))
        conditions = [each for each in around if isinstance(each, ast.If)]
        whole = isinstance(statement, ast.Return | ast.Raise)
        scopes = [each for each in around if isinstance(each, _LOOPS) or (whole and isinstance(each, _OUTER))]
        for scope in scopes if whole else scopes[:1]:
            found.setdefault(scope, []).extend(conditions[:1])
    return found


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.stmt) and not isinstance(node, _OUTER))


def _end_of_head(statement: ast.stmt) -> int:
    if isinstance(statement, _BLOCKS):
        body = statement.cases[0].body if isinstance(statement, ast.Match) else statement.body
        return max(statement.lineno, body[0].lineno - 1)
    return statement.end_lineno or statement.lineno


def head_of(statement: ast.stmt) -> list[ast.AST]:
    """What a statement itself reads, without the statements inside it."""
    match statement:
        case ast.If(test=part) | ast.While(test=part) | ast.For(iter=part) | ast.AsyncFor(iter=part):
            return [part]
        case ast.With(items=items) | ast.AsyncWith(items=items):
            return [item.context_expr for item in items]
        case ast.Match(subject=subject):
            return [subject]
        case ast.Try():
            return []
        case _:
            return [statement]


def _read(part: ast.AST) -> Iterator[str]:
    for node in ast.walk(part):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield _name(node)


def _name(node: ast.Name | ast.Attribute) -> str:
    return node.id if isinstance(node, ast.Name) else f".{node.attr}"


def _bound(statement: ast.stmt) -> set[str]:
    """Names and attributes that a statement gives a value, or whose object it may change."""
    targets: list[ast.expr] = []
    match statement:
        case ast.Assign(targets=targets) | ast.Delete(targets=targets):
            pass
        case (
            ast.AugAssign(target=target)
            | ast.AnnAssign(target=target)
            | ast.For(target=target)
            | ast.AsyncFor(target=target)
        ):
            targets = [target]
        case ast.With(items=items) | ast.AsyncWith(items=items):
            targets = [item.optional_vars for item in items if item.optional_vars is not None]
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=owner))):
            targets = [owner]
    named = [node for target in targets for node in ast.walk(target)]
    named += [node.target for node in ast.walk(statement) if isinstance(node, ast.NamedExpr)]
    return {_name(node) for node in named if isinstance(node, ast.Name | ast.Attribute)} - {"self"}


def _results(tree: ast.Module) -> dict[str, list[ast.stmt]]:
    """By the name of a function the statements that give its results."""
    return {
        node.name: [each for each in ast.walk(node) if isinstance(each, ast.stmt) and _gives(each)]
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _gives(statement: ast.stmt) -> bool:
    match statement:
        case ast.Return() | ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            return True
        case _:
            return False


def _around(statement: ast.stmt, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    """What a statement stands in, the innermost first, the function around it last."""
    around = parents.get(statement)
    while around is not None and not isinstance(around, ast.Module):
        if isinstance(around, ast.stmt):
            yield around
        if isinstance(around, _OUTER):
            return
        around = parents.get(around)
