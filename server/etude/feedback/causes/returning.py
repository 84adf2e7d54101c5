"""What a function gives back: nothing, too early, or not what was meant."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import UNKNOWN, either, gives_none, hidden, says, wrong, wrong_value
from etude.feedback.causes.search import (
    call_name,
    constant_none,
    ends_early,
    falls_off,
    gives,
    loops,
    names_in,
    returns,
    yields,
)
from etude.feedback.functions import own_nodes, parameters
from etude.feedback.place import prints
from etude.feedback.producers import MUTATORS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_NONE_USED = says("NoneType", "TypeError", "AttributeError")
_OF_NONE = either(gives_none, _NONE_USED)
_NO_RESULT = MUTATORS - {"pop", "popitem", "popleft", "setdefault"}
_NAMED = ast.FunctionDef | ast.AsyncFunctionDef


def _silent(failure: Failure) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Functions that give nothing back, among those that could be to blame."""
    blamed = failure.functions[:1] if gives_none(failure) else failure.functions
    for function in blamed:
        if (
            not gives(function)
            and not yields(function)
            and function.name not in ("__init__", "__post_init__")
        ):
            yield function


def _print(failure: Failure) -> Match | None:
    for function in _silent(failure):
        if printed := prints(function):
            return Match(printed[-1], {"function": function.name})
    return None


def _returned_print(failure: Failure) -> Match | None:
    for function in failure.functions:
        for node in returns(function):
            if node.value is not None and call_name(node.value) == "print":
                return Match(node.value, {"function": function.name})
    return None


def _no_return(failure: Failure) -> Match | None:
    function = failure.called
    if not isinstance(function, _NAMED) or gives(function) or yields(function):
        return None
    if any(isinstance(node, ast.Raise) for node in function.body) or prints(function):
        return None
    return Match(function.body[-1], {"function": function.name})


def _entry_returns_nothing(failure: Failure) -> Match | None:
    """Tests fail without a smaller call, as when the entry should hand out a function."""
    function = failure.entry_function
    if function is None or gives(function) or yields(function):
        return None
    return Match(function.body[-1], {"function": function.name})


def _missing_path(failure: Failure) -> Match | None:
    function = failure.called
    if not isinstance(function, _NAMED) or not gives(function) or yields(function):
        return None
    return Match(function.body[-1], {"function": function.name}) if falls_off(function.body) else None


def _bare_return(failure: Failure) -> Match | None:
    function = failure.called
    if not isinstance(function, _NAMED) or not gives(function):
        return None
    for node in returns(function):
        if node.value is None or constant_none(node):
            return Match(node, {"function": function.name})
    return None


def _result_of_method(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case (
                ast.Return(value=ast.Call(func=ast.Attribute(value=owner, attr=method)) as call)
                | ast.Assign(value=ast.Call(func=ast.Attribute(value=owner, attr=method)) as call)
            ) if method in _NO_RESULT and not (isinstance(owner, ast.Name) and owner.id in ("np", "numpy")):
                return Match(call, {"method": method})
    return None


def _return_in_loop(failure: Failure) -> Match | None:
    for loop in loops(failure):
        if isinstance(loop, ast.While):
            continue
        found = ends_early(loop.body, ast.Return)
        if isinstance(found, ast.Return):
            return Match(found)
    return None


def _recursion_dropped(failure: Failure) -> Match | None:
    for function in failure.functions:
        if yields(function):
            continue
        for node in own_nodes(function):
            if isinstance(node, ast.Expr) and call_name(node.value) == function.name and gives(function):
                return Match(node.value, {"function": function.name})
    return None


def _function_itself(failure: Failure) -> Match | None:
    if failure.difference is None or not failure.difference.got.lstrip("<").startswith(
        ("function", "bound method", "built-in", "a function")
    ):
        return None
    function = failure.called
    for node in returns(function) if function is not None else ():
        if isinstance(node.value, ast.Name | ast.Attribute | ast.Lambda):
            return Match(node.value, {"code": ast.unparse(node.value)})
    return None


def _comma(failure: Failure) -> Match | None:
    got, expected = failure.got, failure.expected
    if not (isinstance(got, tuple) and len(got) == 1) or isinstance(expected, tuple):
        return None
    for node in failure.nodes:
        match node:
            case (
                ast.Return(value=ast.Tuple(elts=[_]) as found)
                | ast.Assign(value=ast.Tuple(elts=[_]) as found)
            ):
                return Match(found)
    return None


def _constant_answer(failure: Failure) -> Match | None:
    function = failure.called
    if not isinstance(function, _NAMED) or yields(function):
        return None
    given = returns(function)
    own = [name for name in parameters(function) if name not in ("self", "cls")]
    used = {name for statement in function.body for name in names_in(statement)}
    if not gives(function) or not own or set(own) & used:
        return None
    return Match(given[-1], {"function": function.name})


def _shown(failure: Failure) -> bool:
    return wrong_value(failure) and failure.got is not UNKNOWN


RULES: Final = (
    Rule("print-for-return", _OF_NONE, _print, Certainty.PROVEN),
    Rule("print-returned", _OF_NONE, _returned_print, Certainty.PROVEN),
    Rule("result-of-changing-method", _OF_NONE, _result_of_method, Certainty.PROVEN),
    Rule("recursive-result-dropped", either(gives_none, _NONE_USED), _recursion_dropped, Certainty.PROVEN),
    Rule("return-missing", gives_none, _no_return, Certainty.PROVEN),
    Rule("return-missing-at-the-end", hidden, _entry_returns_nothing, Certainty.PROVEN),
    Rule("return-without-value", gives_none, _bare_return, Certainty.LIKELY),
    Rule("path-without-return", gives_none, _missing_path, Certainty.PROVEN),
    Rule("function-not-called", wrong_value, _function_itself, Certainty.PROVEN),
    Rule("comma-makes-a-tuple", _shown, _comma, Certainty.PROVEN),
    Rule("arguments-not-used", wrong_value, _constant_answer, Certainty.LIKELY),
    Rule("return-in-the-loop", wrong, _return_in_loop, Certainty.LIKELY),
)
