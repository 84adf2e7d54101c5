"""Statements that are not needed."""

from __future__ import annotations

import ast
import itertools
from typing import TYPE_CHECKING, Final

from etude.feedback.review.simpler_rule import Found, SimplerRule, blocks, functions
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["STATEMENTS"]

_LEAVES: Final = {ast.Return: "return", ast.Raise: "raise", ast.Break: "break", ast.Continue: "continue"}
_LOOKS_AT_NAMES: Final = ("locals", "vars", "eval", "exec", "dir")


def _never_run(tree: ast.Module) -> Iterator[Found]:
    for block in blocks(tree):
        for one, following in itertools.pairwise(block):
            word = _LEAVES.get(type(one))
            if word is not None:
                yield following, {"word": word}
                break


def _never_used(tree: ast.Module) -> Iterator[Found]:
    for function in functions(tree):
        nodes = list(ast.walk(function))
        if any(isinstance(each, ast.Name) and each.id in _LOOKS_AT_NAMES for each in nodes):
            continue
        used = {
            each.id for each in nodes if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Store)
        }
        used |= {
            each.target.id
            for each in nodes
            if isinstance(each, ast.AugAssign) and isinstance(each.target, ast.Name)
        }
        outer = (each.names for each in nodes if isinstance(each, ast.Global | ast.Nonlocal))
        used |= {name for names in outer for name in names}
        for each in nodes:
            match each:
                case (
                    ast.Assign(targets=[ast.Name(id=name)])
                    | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr())
                ):
                    if name not in used and not name.startswith("_"):
                        yield each, {"name": name}


def _truth_returned(tree: ast.Module) -> Iterator[Found]:
    for block in blocks(tree):
        for at, statement in enumerate(block):
            match statement:
                case ast.If(
                    test=test, body=[ast.Return(value=ast.Constant(value=bool() as first))], orelse=rest
                ):
                    other = rest or block[at + 1 : at + 2]
                case _:
                    continue
            match other:
                case [ast.Return(value=ast.Constant(value=bool() as second))] if first is not second:
                    yield statement, {"condition": _condition(test, first)}


def _condition(test: ast.expr, wanted: bool) -> str:
    text = ast.unparse(test)
    if not wanted:
        return f"not ({text})" if isinstance(test, ast.BoolOp | ast.Compare) else f"not {text}"
    return text if _is_truth(test) else say("review.simpler.as_truth", condition=text)


def _is_truth(test: ast.expr) -> bool:
    """Whether an expression gives True or False and nothing that only counts as one of them."""
    match test:
        case ast.Compare() | ast.UnaryOp(op=ast.Not()) | ast.Constant(value=bool()):
            return True
        case ast.BoolOp(values=values):
            return all(map(_is_truth, values))
        case ast.Call(func=ast.Name(id="isinstance" | "any" | "all" | "callable" | "hasattr" | "bool")):
            return True
        case _:
            return False


STATEMENTS: Final = (
    SimplerRule("never-run", _never_run),
    SimplerRule("never-used", _never_used),
    SimplerRule("truth-returned", _truth_returned, takes=("node:If",), plain_only=True),
)
