"""Functions that call themselves: where they end, and what they hand on."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import raises
from etude.feedback.causes.search import calls
from etude.feedback.functions import own_nodes, parameters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_NAMED = ast.FunctionDef | ast.AsyncFunctionDef


def _recursive(failure: Failure) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, ast.Call]]:
    """Functions with the calls of themselves."""
    for function in failure.functions:
        for node in own_nodes(function):
            match node:
                case ast.Call(func=ast.Name(id=name)) if name == function.name:
                    yield function, node


def _no_end(failure: Failure) -> Match | None:
    for function, call in _recursive(failure):
        conditions = (
            ast.If,
            ast.IfExp,
            ast.While,
            ast.For,
            ast.BoolOp,
            ast.Match,
            ast.ListComp,
            ast.GeneratorExp,
        )
        if not any(isinstance(node, conditions) for node in own_nodes(function)):
            return Match(call, {"function": function.name})
    return None


def _same_arguments(failure: Failure) -> Match | None:
    for function, call in _recursive(failure):
        own = [name for name in parameters(function) if name != "self"]
        given = [each.id for each in call.args if isinstance(each, ast.Name)]
        changed = any(
            isinstance(node, ast.Name) and node.id in own and isinstance(node.ctx, ast.Store)
            for node in own_nodes(function)
        )
        if own and given == own and not changed:
            return Match(call, {"code": ast.unparse(call)})
    return None


def _letters(failure: Failure) -> Match | None:
    """A walk into everything that can be walked: a letter of a text is a text again."""
    tested = [*calls(failure, "isinstance"), *calls(failure, "hasattr")]
    opens = any("Iterable" in ast.unparse(call) or "__iter__" in ast.unparse(call) for call in tested)
    spares = any(
        "str" in {each.id for each in ast.walk(call) if isinstance(each, ast.Name)} for call in tested
    )
    if not opens or spares or ("'" not in failure.call and '"' not in failure.call):
        return None
    return Match(tested[0])


def _grows(failure: Failure) -> Match | None:
    """`f(n + 1)` with an end at a small number."""
    for _, call in _recursive(failure):
        for argument in call.args:
            match argument:
                case ast.BinOp(left=ast.Name(), op=ast.Add(), right=ast.Constant(value=int())):
                    return Match(call, {"code": ast.unparse(call)})
    return None


def _too_deep(failure: Failure) -> Match | None:
    """The recursion would end, but the input is deeper than Python lets calls stand in one another."""
    for function, call in _recursive(failure):
        return Match(call, {"function": function.name})
    return None


_RECURSION = raises("RecursionError")
RULES: Final = (
    Rule("recursion-without-end", _RECURSION, _no_end, Certainty.PROVEN),
    Rule("recursion-on-the-same", _RECURSION, _same_arguments, Certainty.PROVEN),
    Rule("letters-are-texts", _RECURSION, _letters, Certainty.PROVEN),
    Rule("recursion-goes-up", _RECURSION, _grows, Certainty.POSSIBLE),
    Rule("recursion-too-deep", _RECURSION, _too_deep, Certainty.POSSIBLE),
)
