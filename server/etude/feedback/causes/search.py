"""Looking around in a syntax tree: what a name is bound to, what a call calls, what stands around a node."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, TypeAlias

from etude.feedback.functions import own_nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure
    from etude.feedback.functions import Function

__all__ = [
    "LAZY",
    "LOOPS",
    "Loop",
    "around",
    "at_error",
    "bindings",
    "call_name",
    "calls",
    "constant",
    "constant_none",
    "default_of",
    "ends_early",
    "falls_off",
    "function_of",
    "gives",
    "is_self",
    "loops",
    "names_in",
    "reads",
    "returns",
    "same",
    "targets",
    "yields",
]

LAZY: Final = frozenset(("map", "filter", "zip", "reversed", "enumerate", "iter", "islice", "chain"))
Loop: TypeAlias = ast.For | ast.AsyncFor | ast.While
LOOPS: Final = (ast.For, ast.AsyncFor, ast.While)
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def call_name(node: ast.AST) -> str:
    """`f` for `f(…)` and for `x.f(…)`, else empty."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
        case _:
            return ""


def calls(failure: Failure, *names: str) -> Iterator[ast.Call]:
    """Calls of these functions or methods."""
    for node in failure.nodes:
        if isinstance(node, ast.Call) and call_name(node) in names:
            yield node


def names_in(node: ast.AST) -> set[str]:
    """The names that are read in a node."""
    return {
        each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
    }


def reads(nodes: list[ast.expr | ast.stmt], name: str) -> list[ast.Name]:
    """Where a name is read."""
    return [
        node
        for node in nodes
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
    ]


def targets(node: ast.AST) -> set[str]:
    """The names that a statement or expression gives a value."""
    return {
        each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    }


def bindings(nodes: list[ast.expr | ast.stmt], name: str) -> Iterator[ast.expr]:
    """What plain assignments give a name, in the order of the text."""
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value):
                if target == name:
                    yield value
            case ast.Assign(targets=several, value=value):
                for each in several:
                    if isinstance(each, ast.Name) and each.id == name:
                        yield value
                    elif isinstance(each, ast.Tuple) and isinstance(value, ast.Tuple):
                        for one, part in zip(each.elts, value.elts, strict=False):
                            if isinstance(one, ast.Name) and one.id == name:
                                yield part
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value) if target == name:
                yield value


def constant(node: ast.AST | None) -> object:
    """The value of a literal number or text, a negative number among them; None for everything else."""
    match node:
        case ast.Constant(value=value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -value
        case _:
            return None


def same(one: ast.AST, other: ast.AST) -> bool:
    """Whether two pieces of text mean the same."""
    return ast.dump(one) == ast.dump(other)


def around(failure: Failure, node: ast.AST) -> Iterator[ast.AST]:
    """What a node stands in, the innermost first."""
    found = failure.parents.get(node)
    while found is not None:
        yield found
        found = failure.parents.get(found)


def function_of(failure: Failure, node: ast.AST) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The named function around a node."""
    return next((each for each in around(failure, node) if isinstance(each, _FUNCTIONS)), None)


def loops(failure: Failure) -> Iterator[Loop]:
    """The loops of the text, those of the called function first."""
    seen: set[ast.AST] = set()
    for function in failure.functions:
        for node in own_nodes(function):
            if isinstance(node, ast.For | ast.AsyncFor | ast.While) and node not in seen:
                seen.add(node)
                yield node


def returns(function: Function) -> list[ast.Return]:
    """The `return` statements of a function itself."""
    return [node for node in own_nodes(function) if isinstance(node, ast.Return)]


def yields(function: Function) -> bool:
    """Whether it is a generator."""
    return any(isinstance(node, ast.Yield | ast.YieldFrom) for node in own_nodes(function))


def gives(function: Function) -> bool:
    """Whether a function returns a value somewhere."""
    return any(node.value is not None and constant_none(node) is False for node in returns(function))


def constant_none(node: ast.Return) -> bool:
    """Whether it is `return None`."""
    return isinstance(node.value, ast.Constant) and node.value.value is None


def falls_off(body: list[ast.stmt]) -> bool:
    """Whether these statements can be left at their end."""
    return not any(_leaves(each) for each in body)


def _leaves(node: ast.stmt) -> bool:
    match node:
        case ast.Return() | ast.Raise() | ast.Continue() | ast.Break():
            return True
        case ast.If(body=body, orelse=orelse):
            return bool(orelse) and not falls_off(body) and not falls_off(orelse)
        case ast.With(body=body):
            return not falls_off(body)
        case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=final):
            main = not falls_off(body) or (bool(orelse) and not falls_off(orelse))
            return not falls_off(final) or (main and all(not falls_off(each.body) for each in handlers))
        case ast.While(test=ast.Constant(value=value)) if value:
            return not any(isinstance(each, ast.Break) for each in ast.walk(node))
        case ast.Match(cases=cases):
            return any(not falls_off(each.body) for each in cases) and all(
                not falls_off(each.body) for each in cases
            )
        case _:
            return False


def ends_early(body: list[ast.stmt], kind: type[ast.stmt]) -> ast.stmt | None:
    """The statement of this kind that ends a loop's body in every pass: its last one, or in both branches."""
    if any(isinstance(each, ast.Continue) for statement in body for each in ast.walk(statement)):
        return None
    match body[-1]:
        case ast.If(body=one, orelse=other) if other:
            first, second = ends_early(one, kind), ends_early(other, kind)
            return second if first is not None and second is not None else None
        case last:
            return last if isinstance(last, kind) else None


def is_self(node: ast.AST, name: str = "") -> bool:
    """`self.name`, or `self.…` without a name."""
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr=attribute):
            return not name or attribute == name
        case _:
            return False


def default_of(function: Function) -> Iterator[tuple[ast.arg, ast.expr]]:
    """Parameters with their default values."""
    arguments = function.args
    positional = [*arguments.posonlyargs, *arguments.args]
    yield from zip(positional[len(positional) - len(arguments.defaults) :], arguments.defaults, strict=True)
    for name, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if value is not None:
            yield name, value


def at_error(failure: Failure, node: ast.AST) -> bool:
    """Whether the shown exception was raised on the lines of this node; true when the line is not known."""
    if not failure.line:
        return True
    first = getattr(node, "lineno", 0)
    return bool(first <= failure.line <= (getattr(node, "end_lineno", None) or first))
