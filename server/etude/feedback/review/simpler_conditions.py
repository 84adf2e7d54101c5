"""Conditions and calls that say in more words what fewer say."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.review.simpler_rule import Found, SimplerRule

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CONDITIONS"]

_TAKES_ANYTHING: Final = ("any", "all", "sum", "max", "min", "sorted", "tuple", "set", "frozenset")


def _length_compared(tree: ast.Module) -> Iterator[Found]:
    """Where only the truth of it matters: `len(x) == 0` in a condition."""
    for node in ast.walk(tree):
        for test in _conditions(node):
            match test:
                case ast.Compare(
                    left=ast.Call(func=ast.Name(id="len"), args=[ast.Name(id=name)], keywords=[]),
                    ops=[operator],
                    comparators=[ast.Constant(value=int() as number)],
                ) if not isinstance(number, bool):
                    simple = _emptiness(operator, number, name)
                    if simple:
                        yield test, {"long": ast.unparse(test), "short": simple}


def _emptiness(operator: ast.cmpop, number: int, name: str) -> str:
    match operator, number:
        case (ast.Eq() | ast.LtE(), 0) | (ast.Lt(), 1):
            return f"not {name}"
        case (ast.NotEq() | ast.Gt(), 0) | (ast.GtE(), 1):
            return name
        case _:
            return ""


def _conditions(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions of which a node only asks whether they are true."""
    match node:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.Assert(test=test):
            yield from _parts(test)
        case ast.comprehension(ifs=ifs):
            for test in ifs:
                yield from _parts(test)


def _parts(test: ast.expr) -> Iterator[ast.expr]:
    match test:
        case ast.BoolOp(values=values):
            for value in values:
                yield from _parts(value)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield from _parts(operand)
        case _:
            yield test


def _none_compared(tree: ast.Module) -> Iterator[Found]:
    for node in ast.walk(tree):
        match node:
            case ast.Compare(
                left=left, ops=[ast.Eq() | ast.NotEq() as how], comparators=[ast.Constant(value=None)]
            ):
                word = "is" if isinstance(how, ast.Eq) else "is not"
                yield node, {"long": ast.unparse(node), "short": f"{ast.unparse(left)} {word} None"}


def _list_of_a_list(tree: ast.Module) -> Iterator[Found]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="list"), args=[ast.ListComp() as inner], keywords=[]):
                yield node, {"short": ast.unparse(inner)}


def _list_on_the_way(tree: ast.Module) -> Iterator[Found]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.ListComp() as inner]) if name in _TAKES_ANYTHING:
                items = ast.unparse(ast.GeneratorExp(inner.elt, inner.generators))
                alone = not node.keywords
                yield node, {"name": name, "short": f"{name}{items}" if alone else f"{name}({items}, …)"}


def _keys_asked_for(tree: ast.Module) -> Iterator[Found]:
    for node in ast.walk(tree):
        match node:
            case ast.Compare(
                ops=[ast.In() | ast.NotIn()],
                comparators=[
                    ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="keys"), args=[], keywords=[])
                ],
            ):
                yield node, {"name": name}


CONDITIONS: Final = (
    SimplerRule("length-compared", _length_compared, takes=("call:len",), plain_only=True),
    SimplerRule("none-compared", _none_compared, plain_only=True),
    SimplerRule("list-of-a-list", _list_of_a_list, takes=("call:list",)),
    SimplerRule("list-on-the-way", _list_on_the_way, ("node:GeneratorExp",), ("node:ListComp",)),
    SimplerRule("keys-asked-for", _keys_asked_for, takes=("attr:keys",)),
)
