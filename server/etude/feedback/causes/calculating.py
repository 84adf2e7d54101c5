"""Numbers and texts: division, powers, rounding, floats, and texts that stand for numbers."""

from __future__ import annotations

import ast
import math
import re
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import either, hidden, raises, says, wrong, wrong_value
from etude.feedback.causes.search import at_error, call_name, calls

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_TEXT_METHODS: Final = frozenset(
    (
        "replace",
        "strip",
        "lstrip",
        "rstrip",
        "upper",
        "lower",
        "title",
        "capitalize",
        "swapcase",
        "format",
        "zfill",
    )
)
_ARRAY_METHODS: Final = frozenset(("astype", "reshape", "transpose", "flatten", "clip", "round", "squeeze"))
_NEW_VALUE: Final = frozenset(("sorted", "reversed", "map", "filter", "round", "abs"))


def _real(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_cut(failure: Failure) -> bool:
    """The whole part of the number that should have come."""
    got, expected = failure.got, failure.expected
    return (
        wrong_value(failure)
        and _real(got)
        and _real(expected)
        and got != expected
        and (got in (math.floor(expected), int(expected)))
    )


def _float_for_int(failure: Failure) -> bool:
    return wrong_value(failure) and isinstance(failure.got, float) and type(failure.expected) is int


def _operator(failure: Failure, *kinds: type[ast.operator]) -> ast.BinOp | ast.AugAssign | None:
    for node in failure.nodes:
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, kinds):
            return node
    return None


def _whole_division(failure: Failure) -> Match | None:
    found = _operator(failure, ast.FloorDiv)
    return Match(found) if found is not None else None


def _float_division(failure: Failure) -> Match | None:
    found = _operator(failure, ast.Div)
    return Match(found) if found is not None else None


def _int_cuts(failure: Failure) -> Match | None:
    return next((Match(call) for call in calls(failure, "int") if call.args), None)


def _caret(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.BinOp(op=ast.BitXor(), right=ast.Constant(value=int() | float())):
                return Match(node, {"code": ast.unparse(node)})
    return None


def _float_equality(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq()], comparators=[right]):
                if _makes_float(left) or _makes_float(right):
                    return Match(node, {"code": ast.unparse(node)})
    return None


def _makes_float(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=float() as value):
            return not value.is_integer()
        case ast.BinOp(op=ast.Div()) | ast.Call(func=ast.Attribute(attr="sqrt")):
            return True
        case _:
            return False


def _digits_lost(failure: Failure) -> Match | None:
    """`int(a / b)` and `x == int(x)`: beyond 2**53 a float has not all digits."""
    for call in calls(failure, "int"):
        match call.args:
            case [ast.BinOp(op=ast.Div())] | [ast.Call(func=ast.Attribute(attr="sqrt" | "pow"))]:
                return Match(call, {"code": ast.unparse(call)})
            case [ast.Name(id=name)] if _operator(failure, ast.Div) is not None:
                parent = failure.parents.get(call)
                if isinstance(parent, ast.Compare) and name in ast.unparse(parent.left):
                    return Match(_operator(failure, ast.Div), {"code": ast.unparse(call)})
    return None


def _text_came(failure: Failure) -> bool:
    return wrong_value(failure) and isinstance(failure.got, str) and _real(failure.expected)


def _makes_text(failure: Failure) -> Match | None:
    for node in failure.nodes:
        if isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Call) and call_name(node) in ("str", "format", "join")
        ):
            return Match(node)
    return None


def _dropped(names: frozenset[str]) -> Callable[[Failure], Match | None]:
    def find(failure: Failure) -> Match | None:
        for node in failure.nodes:
            match node:
                case ast.Expr(value=ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) as call) if (
                    name in names
                ):
                    if not any(word.arg == "out" for word in call.keywords):
                        return Match(node, {"code": ast.unparse(call), "name": name})
        return None

    return find


def _mean_of_nothing(failure: Failure) -> Match | None:
    """A division by `len(x)`, or by a name that holds it."""
    for node in failure.nodes:
        match node:
            case ast.BinOp(op=ast.Div() | ast.FloorDiv() | ast.Mod(), right=right) if at_error(failure, node):
                if any(call_name(each) == "len" for each in ast.walk(right)):
                    return Match(node, {"code": ast.unparse(right)})
                if isinstance(right, ast.Name) and _holds_length(failure, right.id):
                    return Match(node, {"code": right.id})
    return None


def _holds_length(failure: Failure, name: str) -> bool:
    for node in failure.nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=ast.Call(func=ast.Name(id="len"))) if (
                target == name
            ):
                return True
    return False


def _divisor(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.BinOp(op=ast.Div() | ast.FloorDiv() | ast.Mod(), right=right) if at_error(failure, node):
                return Match(node, {"code": ast.unparse(right)})
            case ast.AugAssign(op=ast.Div() | ast.FloorDiv() | ast.Mod(), value=right) if at_error(
                failure, node
            ):
                return Match(node, {"code": ast.unparse(right)})
    return None


def _join_of_list(failure: Failure) -> Match | None:
    return next((Match(call) for call in calls(failure, "join") if at_error(failure, call)), None)


def _number_in_text(failure: Failure) -> Match | None:
    """`"a" + 1`, or `", ".join(numbers)`."""
    for node in failure.nodes:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and at_error(failure, node):
            return Match(node, {"code": ast.unparse(node)})
        if isinstance(node, ast.Call) and call_name(node) == "join" and at_error(failure, node):
            return Match(node, {"code": ast.unparse(node)})
    return None


def _list_as_key(failure: Failure) -> Match | None:
    found = re.search(r"unhashable type: '(\w+)'", failure.error)
    return Match(None, {"kind": found[1]}) if found else None


def _changed_text(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.Assign(targets=[ast.Subscript(value=owner) as target]) if at_error(failure, node):
                return Match(target, {"name": ast.unparse(owner)})
    return None


def _mod_swapped(failure: Failure) -> Match | None:
    """`2 % n` where `n % 2` is meant."""
    for node in failure.nodes:
        match node:
            case ast.BinOp(left=ast.Constant(value=int()), op=ast.Mod(), right=ast.Name(id=name)):
                return Match(node, {"code": ast.unparse(node), "name": name})
    return None


RULES: Final = (
    Rule("whole-division", _is_cut, _whole_division, Certainty.PROVEN),
    Rule("division-gives-a-float", _float_for_int, _float_division, Certainty.PROVEN),
    Rule("digits-lost", either(hidden, _is_cut, wrong_value), _digits_lost),
    Rule("int-cuts-off", _is_cut, _int_cuts),
    Rule("caret-is-no-power", either(wrong, raises("TypeError")), _caret, Certainty.PROVEN),
    Rule("remainder-swapped", either(wrong, raises("ZeroDivisionError")), _mod_swapped),
    Rule("floats-compared-exactly", wrong, _float_equality),
    Rule("text-for-number", _text_came, _makes_text, Certainty.PROVEN),
    Rule("new-text-not-kept", wrong, _dropped(_TEXT_METHODS), Certainty.PROVEN),
    Rule("new-list-not-kept", wrong, _dropped(_NEW_VALUE), Certainty.PROVEN),
    Rule("new-array-not-kept", either(wrong, raises("ValueError", "TypeError")), _dropped(_ARRAY_METHODS)),
    Rule("mean-of-nothing", raises("ZeroDivisionError"), _mean_of_nothing, Certainty.PROVEN),
    Rule("divisor-may-be-zero", raises("ZeroDivisionError"), _divisor),
    Rule(
        "join-belongs-to-the-text",
        says("'list' object has no attribute 'join'", "AttributeError"),
        _join_of_list,
        Certainty.PROVEN,
    ),
    Rule(
        "number-beside-text",
        says(r"concatenate str|expected str instance|'(?:int|float)' and 'str'|must be str", "TypeError"),
        _number_in_text,
        Certainty.PROVEN,
    ),
    Rule("list-as-key", says("unhashable type", "TypeError"), _list_as_key, Certainty.PROVEN),
    Rule(
        "text-cannot-change",
        says("'(?:str|tuple)' object does not support item", "TypeError"),
        _changed_text,
        Certainty.PROVEN,
    ),
)
