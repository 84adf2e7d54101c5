"""Values that grow in a loop or a fold: where they start, and how the next item comes in."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.causes.cause import Certainty, Match, Rule
from etude.feedback.causes.failure import either, of_kind, raises, says, wrong, wrong_value
from etude.feedback.causes.search import LOOPS, around, bindings, call_name, calls, constant, loops, names_in
from etude.feedback.functions import own_nodes
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.causes.failure import Failure

__all__ = ["RULES"]


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _zero_came(failure: Failure) -> bool:
    return wrong_value(failure) and _number(failure.got) and failure.got == 0 != failure.expected


def _one_more(failure: Failure) -> bool:
    got, expected = failure.got, failure.expected
    return wrong_value(failure) and _number(got) and _number(expected) and abs(got - expected) == 1


def _negative_wanted(failure: Failure) -> bool:
    return _zero_came(failure) and _number(failure.expected) and failure.expected < 0


def _positive_wanted(failure: Failure) -> bool:
    return _zero_came(failure) and _number(failure.expected) and failure.expected > 0


def _updates(failure: Failure, operator: type[ast.operator]) -> Iterator[tuple[str, ast.stmt]]:
    """`name op= …` and `name = name op …` inside loops."""
    for loop in loops(failure):
        for node in ast.walk(loop):
            match node:
                case ast.AugAssign(target=ast.Name(id=name), op=op) if isinstance(op, operator):
                    yield name, node
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp(op=op) as value):
                    if isinstance(op, operator) and name in names_in(value):
                        yield name, node


def _start(failure: Failure, name: str, value: float) -> ast.expr | None:
    """The assignment of this number to the name."""
    for node in bindings(failure.nodes, name):
        found = constant(node)
        if _number(found) and found == value:
            return node
    return None


def _folds(failure: Failure) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Calls of `reduce` with the expression that their function gives."""
    bodies = {
        node.name: node.body[-1].value
        for node in failure.functions
        if isinstance(node.body[-1], ast.Return) and node.body[-1].value is not None
    }
    for call in calls(failure, "reduce"):
        match call.args:
            case [ast.Lambda(body=body), *_]:
                yield call, body
            case [ast.Name(id=name), *_] if name in bodies:
                yield call, bodies[name]
            case [ast.Attribute(attr="mul"), *_] | [ast.Name(id="mul"), *_]:
                yield call, ast.BinOp(ast.Name("a", ast.Load()), ast.Mult(), ast.Name("b", ast.Load()))


def _product_from_zero(failure: Failure) -> Match | None:
    for name, _ in _updates(failure, ast.Mult):
        if (start := _start(failure, name, 0)) is not None:
            return Match(start, {"name": name})
    for call, body in _folds(failure):
        multiplies = isinstance(body, ast.BinOp) and isinstance(body.op, ast.Mult)
        if multiplies and len(call.args) == 3 and constant(call.args[2]) == 0:
            return Match(call.args[2], {"name": "reduce"})
    return None


def _sum_from_one(failure: Failure) -> Match | None:
    for name, _ in _updates(failure, ast.Add):
        if (start := _start(failure, name, 1)) is not None:
            return Match(start, {"name": name})
    for call, body in _folds(failure):
        adds = isinstance(body, ast.BinOp) and isinstance(body.op, ast.Add)
        if adds and len(call.args) == 3 and constant(call.args[2]) == 1:
            return Match(call.args[2], {"name": "reduce"})
    return None


def _extremes(failure: Failure, *operators: type[ast.cmpop]) -> Match | None:
    """`if x > best: best = x` with a best that starts from 0."""
    for node in failure.nodes:
        match node:
            case ast.If(
                test=ast.Compare(left=left, ops=[operator], comparators=[right]),
                body=[ast.Assign(targets=[ast.Name(id=name)])],
            ):
                compared = (
                    isinstance(right, ast.Name) and right.id == name and isinstance(operator, operators)
                )
                start = _start(failure, name, 0) if compared and not isinstance(left, ast.Constant) else None
                if start is not None:
                    return Match(start, {"name": name})
    return None


def _max_from_zero(failure: Failure) -> Match | None:
    return _extremes(failure, ast.Gt, ast.GtE)


def _min_from_zero(failure: Failure) -> Match | None:
    return _extremes(failure, ast.Lt, ast.LtE)


def _reset(failure: Failure) -> Match | None:
    """A start value that is set again in every pass of the only loop around it."""
    for loop in loops(failure):
        started = [
            (node.targets[0].id, node)
            for node in loop.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _empty(node.value)
        ]
        for name, node in started:
            later = loop.body[loop.body.index(node) + 1 :]
            grows = any(_grows(each, name) for statement in later for each in ast.walk(statement))
            if grows and _used_after(failure, loop, name) and not _used_at_end(later, name):
                return Match(node, {"name": name})
    return None


def _empty(node: ast.expr) -> bool:
    match node:
        case ast.List(elts=[]) | ast.Dict(keys=[]):
            return True
        case ast.Constant(value=value):
            return value in (0, 1, "") and not isinstance(value, bool)
        case _:
            return False


def _grows(node: ast.AST, name: str) -> bool:
    match node:
        case ast.AugAssign(target=ast.Name(id=target)):
            return target == name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr="append" | "extend" | "add")):
            return owner == name
        case _:
            return False


def _used_after(failure: Failure, loop: ast.stmt, name: str) -> bool:
    end = loop.end_lineno or loop.lineno
    outer = next((each for each in around(failure, loop) if isinstance(each, ast.FunctionDef)), None)
    nodes = own_nodes(outer) if outer is not None else failure.nodes
    return any(isinstance(node, ast.Name) and node.id == name and node.lineno > end for node in nodes)


def _used_at_end(statements: list[ast.stmt], name: str) -> bool:
    """Whether the pass hands on what it collected, so that starting afresh is right."""
    for statement in statements:
        for node in ast.walk(statement):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id=owner))) if owner == name:
                    continue
                case ast.Call(args=arguments) if any(name in names_in(each) for each in arguments):
                    return True
                case ast.Assign(value=value) if name in names_in(value):
                    return True
                case ast.Return() | ast.Yield():
                    return True
    return False


def _equals_plus(failure: Failure) -> Match | None:
    for node in failure.nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.UnaryOp(op=ast.UAdd())):
                return Match(node, {"name": name})
    return None


def _keeps_the_last(failure: Failure) -> Match | None:
    """`total = x` where `total` started from 0 or empty and is never read in the loop."""
    for loop in loops(failure):
        for node in loop.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    before = [each for each in bindings(failure.nodes, name) if each.lineno < loop.lineno]
                    inside = any(
                        isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Load)
                        for each in ast.walk(loop)
                    )
                    if before and _empty(before[-1]) and not inside and not isinstance(value, ast.Constant):
                        return Match(node, {"name": name})
    return None


def _letters_came(failure: Failure) -> bool:
    """Letters, or the parts of an item, where the item itself should be."""
    got, expected = failure.got, failure.expected
    if (
        not wrong_value(failure)
        or not isinstance(got, list | tuple)
        or not isinstance(expected, list | tuple)
    ):
        return False
    parts = [part for item in expected if isinstance(item, str | list | tuple) for part in item]
    return len(got) > len(expected) and list(got) == parts


def _list_plus_item(failure: Failure) -> Match | None:
    """`items += item`, where a list takes apart what comes."""
    for node in failure.nodes:
        match node:
            case ast.AugAssign(
                target=target, op=ast.Add(), value=ast.Name() | ast.Constant(value=str()) as value
            ):
                if _is_list(failure, target):
                    return Match(node, {"items": ast.unparse(target), "item": ast.unparse(value)})
    return None


def _is_list(failure: Failure, target: ast.expr) -> bool:
    for node in failure.nodes:
        match node:
            case ast.Assign(targets=[each], value=ast.List() | ast.ListComp()):
                if ast.unparse(each) == ast.unparse(target):
                    return True
    return False


def _extended(failure: Failure) -> Match | None:
    for call in calls(failure, "extend"):
        if len(call.args) == 1 and isinstance(call.args[0], ast.Name | ast.Constant | ast.Subscript):
            return Match(call, {"item": ast.unparse(call.args[0])})
    return None


def _nested(failure: Failure) -> bool:
    """A list came where one of its items should be."""
    return of_kind(DifferenceKind.TYPE, DifferenceKind.LENGTH)(failure) and isinstance(
        failure.got, list | tuple
    )


def _appended(failure: Failure) -> Match | None:
    if failure.kind is DifferenceKind.TYPE and isinstance(failure.expected, list | tuple):
        return None
    for call in calls(failure, "append"):
        match call.args:
            case [ast.List() | ast.ListComp()] | [ast.Call(func=ast.Name(id="list" | "sorted"))]:
                return Match(call)
            case [ast.Call(func=ast.Name(id=name))] if any(name == each.name for each in failure.functions):
                return Match(call)
    return None


def _fold_without_start(failure: Failure) -> Match | None:
    return next((Match(call) for call in calls(failure, "reduce") if len(call.args) == 2), None)


def _raw_first(failure: Failure) -> Match | None:
    """`reduce(lambda a, b: a + b * b, xs)`: the first item comes in as it is."""
    for call, body in _folds(failure):
        match body:
            case ast.BinOp(left=ast.Name(), right=ast.BinOp() | ast.Call()) if len(call.args) == 2:
                return Match(call)
    return None


def _empty_extreme(failure: Failure) -> Match | None:
    for call in calls(failure, "max", "min"):
        if not any(word.arg == "default" for word in call.keywords):
            return Match(call, {"function": call_name(call)})
    return None


def _first_of_nothing(failure: Failure) -> Match | None:
    """`x[0]` as the start of a fold, where there may be nothing."""
    if failure.example is not None and failure.example.ordinary:
        return None
    for node in failure.nodes:
        match node:
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=0 | -1)) if (
                node.lineno == failure.line
            ):
                return Match(node, {"items": name})
    return None


def _product_of_nothing(failure: Failure) -> bool:
    nothing = failure.example is not None and not failure.example.ordinary
    return nothing and failure.got == 0 and failure.expected == 1


def _zero_for_nothing(failure: Failure) -> Match | None:
    loop = any(isinstance(each, LOOPS) for each in failure.nodes)
    return Match() if loop or any(calls(failure, "reduce", "prod")) else None


_NOT_ITERABLE = says("not iterable", "TypeError")
RULES: Final = (
    Rule("product-of-nothing", _product_of_nothing, _zero_for_nothing, Certainty.PROVEN),
    Rule("product-from-zero", _zero_came, _product_from_zero, Certainty.PROVEN),
    Rule("sum-from-one", _one_more, _sum_from_one, Certainty.PROVEN),
    Rule("max-from-zero", _negative_wanted, _max_from_zero, Certainty.PROVEN),
    Rule("min-from-zero", _positive_wanted, _min_from_zero, Certainty.PROVEN),
    Rule("fold-without-start", says("of empty", "TypeError"), _fold_without_start, Certainty.PROVEN),
    Rule("extreme-of-nothing", says("empty|zero-size", "ValueError"), _empty_extreme, Certainty.PROVEN),
    Rule("first-of-nothing", raises("IndexError", "KeyError"), _first_of_nothing, Certainty.PROVEN),
    Rule("list-takes-the-item-apart", either(_NOT_ITERABLE, _letters_came), _list_plus_item),
    Rule("extend-for-append", either(_NOT_ITERABLE, _letters_came), _extended),
    Rule("append-for-extend", _nested, _appended),
    Rule("start-in-every-pass", wrong, _reset),
    Rule("equals-plus", wrong, _equals_plus),
    Rule("keeps-only-the-last", wrong, _keeps_the_last),
    Rule("first-item-comes-in-raw", wrong, _raw_first),
)
