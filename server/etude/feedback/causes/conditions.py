"""Conditions: what they really ask, and which cases they let through."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import either, of_kind, raises, says, wrong, wrong_value
from etude.feedback.causes.search import (
    around,
    bindings,
    call_name,
    calls,
    constant,
    ends_early,
    loops,
    names_in,
    same,
    targets,
)
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]

_FALSY: Final = re.compile(r"(?<![\w.'\"])(?:0|0\.0|None|False)(?![\w.])|''|\"\"|\[\]|\(\)|\{\}")
_NONE: Final = re.compile(r"\bNone\b")
_BOOLEANS: Final = (True, False)


def _tests(failure: Failure) -> Iterator[ast.expr]:
    """Every expression that is asked whether it is true."""
    for node in failure.nodes:
        match node:
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                yield test
            case (
                ast.ListComp(generators=generators)
                | ast.GeneratorExp(generators=generators)
                | ast.SetComp(generators=generators)
            ):
                for each in generators:
                    yield from each.ifs


def _or_constant(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.BoolOp(values=[ast.Compare(ops=[ast.Eq() | ast.NotEq()]) as first, *rest]):
                for value in rest:
                    found = constant(value)
                    if found is not None and not isinstance(found, bool):
                        return Match(node, {"left": ast.unparse(first.left), "value": ast.unparse(value)})
    return None


def _always_true(failure: Failure) -> Match | None:
    """`x != a or x != b`."""
    for node in failure.nodes:
        match node:
            case ast.BoolOp(
                op=ast.Or(),
                values=[
                    ast.Compare(left=one, ops=[ast.NotEq()], comparators=[first]),
                    ast.Compare(left=other, ops=[ast.NotEq()], comparators=[second]),
                ],
            ) if same(one, other) and not same(first, second):
                return Match(node, {"code": ast.unparse(node)})
    return None


def _never_true(failure: Failure) -> Match | None:
    """`x == a and x == b`."""
    for node in failure.nodes:
        match node:
            case ast.BoolOp(
                op=ast.And(),
                values=[
                    ast.Compare(left=one, ops=[ast.Eq()], comparators=[ast.Constant() as first]),
                    ast.Compare(left=other, ops=[ast.Eq()], comparators=[ast.Constant() as second]),
                ],
            ) if same(one, other) and not same(first, second):
                return Match(node, {"code": ast.unparse(node)})
    return None


def _and_in_or(failure: Failure) -> Match | None:
    """`a or b and c` with no parentheses in the text."""
    for node in failure.nodes:
        if not isinstance(node, ast.BoolOp) or not isinstance(node.op, ast.Or):
            continue
        for value in node.values:
            if isinstance(value, ast.BoolOp) and isinstance(value.op, ast.And):
                before = failure.program.line(value.lineno).encode()[: value.col_offset].rstrip()
                if not before.endswith(b"("):
                    return Match(node, {"code": ast.unparse(value)})
    return None


def _is(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.Compare(left=left, ops=[ast.Is() | ast.IsNot()], comparators=[right]):
                values = [constant(left), constant(right)]
                if any(
                    (value is not None and value not in _BOOLEANS) or type(value) is int for value in values
                ):
                    return Match(node, {"code": ast.unparse(node)})
                plain = isinstance(left, ast.Name | ast.Subscript | ast.Attribute) and isinstance(
                    right, ast.Name | ast.Subscript | ast.Attribute
                )
                if (
                    plain
                    and _boolean(failure)
                    and not _sentinel(failure, left)
                    and not _sentinel(failure, right)
                ):
                    return Match(node, {"code": ast.unparse(node)})
    return None


def _sentinel(failure: Failure, node: ast.expr) -> bool:
    """Whether a name holds an object that was made to be asked for with `is`."""
    if not isinstance(node, ast.Name):
        return False
    return any(
        call_name(value) == "object" or (isinstance(value, ast.Constant) and value.value is None)
        for value in bindings(failure.nodes, node.id)
    )


def _odd_for_even(failure: Failure) -> Match | None:
    """`n % 2` as a condition where the text speaks of even numbers."""
    for node in failure.nodes:
        match node:
            case (
                ast.Call(func=ast.Name(id="filter"), args=[ast.Lambda(body=test), _])
                | ast.If(test=test)
                | ast.ListComp(generators=[ast.comprehension(ifs=[test])])
                | ast.Return(value=test)
            ) if test is not None and _asks_odd(test) and _speaks_of_even(failure, node):
                return Match(test, {"code": ast.unparse(test)})
    return None


def _asks_odd(test: ast.expr) -> bool:
    match test:
        case ast.BinOp(op=ast.Mod(), right=ast.Constant(value=2)):
            return True
        case ast.Compare(
            left=ast.BinOp(op=ast.Mod(), right=ast.Constant(value=2)),
            ops=[op],
            comparators=[ast.Constant(value=value)],
        ):
            return (isinstance(op, ast.Eq) and value == 1) or (isinstance(op, ast.NotEq) and value == 0)
        case _:
            return False


def _speaks_of_even(failure: Failure, node: ast.AST) -> bool:
    if failure.difference is not None and "even" in failure.difference.path:
        return True
    for each in around(failure, node):
        match each:
            case ast.FunctionDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]):
                return "even" in name.lower()
    return False


def _falsy_case(failure: Failure) -> bool:
    """Whether 0, None, an empty text or the like takes part in what goes wrong."""
    if not wrong_value(failure):
        return False
    example = failure.example
    shown = f"{failure.call} {example.expected}" if example else ""
    return _FALSY.search(shown) is not None


def _truth_for_presence(failure: Failure) -> Match | None:
    for test in _tests(failure):
        match test:
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                asked = inner
            case _:
                asked = test
        if isinstance(asked, ast.Call) and call_name(asked) == "get" and len(asked.args) == 1:
            return Match(asked, {"code": ast.unparse(asked)})
        if isinstance(asked, ast.Name) and _holds_item(failure, asked):
            return Match(asked, {"code": asked.id})
    for call in calls(failure, "filter"):
        if call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value is None:
            return Match(call, {"code": ast.unparse(call)})
    return None


def _holds_item(failure: Failure, name: ast.Name) -> bool:
    """Whether a name holds an item of what came in: a loop's variable, or what was looked up."""
    for loop in failure.nodes:
        if isinstance(loop, ast.For) and name.id in targets(loop.target):
            return True
        if isinstance(loop, ast.ListComp | ast.GeneratorExp) and any(
            name.id in targets(each.target) for each in loop.generators
        ):
            return True
    values = bindings(failure.nodes, name.id)
    return any(call_name(value) in ("get", "next") or isinstance(value, ast.Subscript) for value in values)


def _none_case(failure: Failure) -> bool:
    return wrong_value(failure) and _NONE.search(failure.call) is not None


def _none_for_absence(failure: Failure) -> Match | None:
    """`d.get(k) is None`, `next(it, None) is None`: None may be what is there."""
    for node in failure.nodes:
        match node:
            case ast.Compare(
                left=left, ops=[ast.Is() | ast.IsNot() | ast.Eq() | ast.NotEq()], comparators=[right]
            ):
                if not isinstance(right, ast.Constant) or right.value is not None:
                    continue
                values = [left]
                if isinstance(left, ast.Name):
                    values += bindings(failure.nodes, left.id)
                if isinstance(left, ast.NamedExpr):
                    values.append(left.value)
                for value in values:
                    if call_name(value) in ("get", "next", "pop"):
                        return Match(value, {"code": ast.unparse(node)})
    return None


def _boolean(failure: Failure) -> bool:
    return wrong_value(failure) and isinstance(failure.got, bool) and isinstance(failure.expected, bool)


def _decides_at_once(failure: Failure) -> Match | None:
    """A loop that answers True or False at its first item."""
    for loop in loops(failure):
        if isinstance(loop, ast.For) and isinstance(loop.body[-1], ast.If):
            found = ends_early(loop.body, ast.Return)
            if found is not None:
                return Match(found)
    return None


def _second_if(failure: Failure) -> Match | None:
    """`if a: x = … ` and then `if b: x = … else: x = …`, where the second undoes the first."""
    for node in failure.nodes:
        for _, part in ast.iter_fields(node):
            if not isinstance(part, list):
                continue
            for one, other in pairwise(part):
                match one, other:
                    case ast.If(orelse=[], body=[*_, ast.Assign() as first]), ast.If(orelse=[_, *_] as rest):
                        last = rest[-1]
                        given = targets(first)
                        undone = isinstance(last, ast.Assign) and targets(last) == given
                        if undone and given and not given & names_in(other):
                            return Match(other, {"name": min(given)})
    return None


def _missing_raise(failure: Failure) -> Match | None:
    wanted = _wanted(failure)
    if not wanted or _raising(failure, wanted):
        return None
    return Match(None, {"error": wanted})


def _wanted(failure: Failure) -> str:
    found = re.search(r"\b[A-Z]\w+", failure.difference.expected) if failure.difference else None
    return found.group() if found else ""


def _raising(failure: Failure, wanted: str) -> list[ast.Raise]:
    return [
        node
        for node in failure.nodes
        if isinstance(node, ast.Raise) and node.exc is not None and wanted in names_in(node.exc)
    ]


def _returned_error(failure: Failure) -> Match | None:
    wanted = _wanted(failure)
    for node in failure.nodes:
        match node:
            case ast.Return(value=ast.Call(func=ast.Name(id=name)) | ast.Name(id=name)) if name == wanted:
                return Match(node, {"error": wanted})
            case ast.Return(value=ast.Constant(value=str() as text)) if "error" in text.lower():
                return Match(node, {"error": wanted})
            case ast.Expr(value=ast.Call(func=ast.Name(id=name))) if name == wanted:
                return Match(node, {"error": wanted})
    return None


def _printed_error(failure: Failure) -> Match | None:
    for call in calls(failure, "print"):
        texts = [each.value for each in ast.walk(call) if isinstance(each, ast.Constant)]
        spoken = " ".join(text.lower() for text in texts if isinstance(text, str))
        if re.search(r"error|invalid|must|cannot|wrong|not allowed", spoken):
            return Match(call, {"error": _wanted(failure)})
    return None


def _swallowed(failure: Failure) -> Match | None:
    """A broad `except` that does not raise again."""
    for node in ast.walk(failure.tree):
        match node:
            case ast.ExceptHandler(type=None | ast.Name(id="Exception" | "BaseException"), body=body):
                if not any(isinstance(each, ast.Raise) for part in body for each in ast.walk(part)):
                    return Match(node, {"error": _wanted(failure)})
    return None


def _raise_not_reached(failure: Failure) -> Match | None:
    """The right `raise` is there; its condition lets this case pass. Of several it could be any."""
    around = [failure.parents.get(node) for node in _raising(failure, _wanted(failure))]
    tests = [node.test for node in around if isinstance(node, ast.If)]
    if len(tests) != 1:
        return None
    return Match(tests[0], {"code": ast.unparse(tests[0]), "error": _wanted(failure)})


def _isinstance_of_several(failure: Failure) -> Match | None:
    return next(
        (Match(call) for call in calls(failure, "isinstance", "issubclass") if len(call.args) > 2), None
    )


_NOT_RAISED = of_kind(DifferenceKind.NOT_RAISED)
RULES: Final = (
    Rule("error-returned", _NOT_RAISED, _returned_error, Certainty.PROVEN),
    Rule("error-printed", _NOT_RAISED, _printed_error, Certainty.PROVEN),
    Rule("error-caught-here", _NOT_RAISED, _swallowed),
    Rule("raise-missing", _NOT_RAISED, _missing_raise),
    Rule("raise-not-reached", _NOT_RAISED, _raise_not_reached, Certainty.POSSIBLE),
    Rule(
        "isinstance-of-several",
        says("expected 2 arguments", "TypeError"),
        _isinstance_of_several,
        Certainty.PROVEN,
    ),
    Rule("or-with-a-value", wrong, _or_constant),
    Rule("condition-always-true", wrong, _always_true),
    Rule("condition-never-true", wrong, _never_true),
    Rule("odd-for-even", wrong_value, _odd_for_even),
    Rule("none-for-absence", _none_case, _none_for_absence),
    Rule("truth-for-presence", _falsy_case, _truth_for_presence),
    Rule("decided-at-the-first-item", _boolean, _decides_at_once, Certainty.PROVEN),
    Rule("if-for-elif", wrong, _second_if),
    Rule("is-for-equality", either(wrong, raises("RecursionError")), _is),
    Rule("and-before-or", wrong, _and_in_or, Certainty.POSSIBLE),
)
