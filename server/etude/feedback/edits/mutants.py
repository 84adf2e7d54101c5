"""Small changes of any expression: operators, comparisons, numbers, conditions."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import DifferenceKind, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context

__all__ = ["mutants"]

_COMPARISONS: Final[dict[str, tuple[tuple[str, Kind], ...]]] = {
    "<": (("<=", Kind.COMPARISON_EDGE), (">", Kind.COMPARISON), (">=", Kind.COMPARISON)),
    "<=": (("<", Kind.COMPARISON_EDGE), (">=", Kind.COMPARISON), (">", Kind.COMPARISON)),
    ">": ((">=", Kind.COMPARISON_EDGE), ("<", Kind.COMPARISON), ("<=", Kind.COMPARISON)),
    ">=": ((">", Kind.COMPARISON_EDGE), ("<=", Kind.COMPARISON), ("<", Kind.COMPARISON)),
    "==": (("!=", Kind.COMPARISON), (">=", Kind.COMPARISON), ("<=", Kind.COMPARISON)),
    "!=": (("==", Kind.COMPARISON), (">", Kind.COMPARISON)),
    "in": (("not in", Kind.COMPARISON),),
    "not in": (("in", Kind.COMPARISON),),
    "is": (("is not", Kind.COMPARISON), ("==", Kind.COMPARISON)),
    "is not": (("is", Kind.COMPARISON), ("!=", Kind.COMPARISON)),
}
_OPERATORS: Final[dict[str, tuple[str, ...]]] = {
    "+": ("-", "*"),
    "-": ("+", "*"),
    "*": ("/", "+", "**"),
    "/": ("//", "*"),
    "//": ("/", "%"),
    "%": ("//",),
    "**": ("*",),
    "@": ("*",),
}
_SIGN: Final = re.compile(r"not\s+in|is\s+not|in\b|is\b|[<>=!]=|[<>]|//|\*\*|[-+*/%@]")


def mutants(context: Context) -> Iterator[Edit]:
    """One sign, one number or one condition at a time."""
    for node in context.nodes:
        match node:
            case ast.Compare(left=left, comparators=comparators):
                for first, second in zip((left, *comparators), comparators, strict=False):
                    yield from _comparison(context, first, second)
                yield from _edges(context, node)
            case ast.BinOp(left=left, right=right):
                yield from _operator(context, left, right)
                yield from _one_operand(context, node)
            case ast.AugAssign(target=target, value=value):
                yield from _operator(context, target, value)
            case ast.BoolOp(values=values):
                yield from _boolean(context, node, values)
            case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
                yield context.replace(node, context.text(operand), Kind.CONDITION, 0.5)
            case ast.Constant():
                yield from _constant(context, node)
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                yield from _negated(context, test)
            case ast.comprehension(ifs=[*tests]):
                for test in tests:
                    yield from _negated(context, test)
            case ast.Call(func=ast.Name(id="filter"), args=[ast.Lambda(body=body), *_]):
                yield from _negated(context, body)
            case ast.Subscript(slice=index, ctx=ast.Load()):
                yield from _index(context, node, index)
            case ast.Call(func=ast.Name(id="range"), args=args):
                yield from _range(context, args)
            case (
                ast.Tuple(elts=[_, _, *_] as items) | ast.List(elts=[_, _, *_] as items) | ast.Set(elts=items)
            ):
                yield from _one_item(context, items)


def _between(context: Context, first: ast.AST, second: ast.AST) -> tuple[int, int, str] | None:
    start, end = context.range(first)[1], context.range(second)[0]
    found = _SIGN.search(context.source, start, end)
    return (found.start(), found.end(), " ".join(found[0].split())) if found else None


def _comparison(context: Context, first: ast.AST, second: ast.AST) -> Iterator[Edit]:
    found = _between(context, first, second)
    if found is None:
        return
    start, end, sign = found
    edge = context.verdict.counterexample is not None and not context.verdict.counterexample.ordinary
    for place, (other, kind) in enumerate(_COMPARISONS.get(sign, ())):
        weight = (0.85 if edge or kind is Kind.COMPARISON_EDGE else 0.7) - 0.1 * place
        long = context.differs_in(DifferenceKind.LENGTH) and kind is Kind.COMPARISON_EDGE
        yield Edit(start, end, other, kind, 0.65 if long else weight, anywhere=long)


def _edges(context: Context, node: ast.Compare) -> Iterator[Edit]:
    """`x < n` as `x < n - 1` and `x < n + 1`; a comparison with True or a text that says the same."""
    last = node.comparators[-1]
    if isinstance(last, ast.Constant) and isinstance(last.value, str | bool) and len(node.ops) == 1:
        yield context.replace(node, context.text(node.left), Kind.CONDITION, 0.65)
    if isinstance(last, ast.Name | ast.Attribute | ast.Call) and isinstance(
        node.ops[-1], ast.Lt | ast.LtE | ast.Gt | ast.GtE
    ):
        for sign in ("-", "+"):
            yield context.replace(last, f"{context.text(last)} {sign} 1", Kind.OFF_BY_ONE, 0.3)


def _operator(context: Context, left: ast.AST, right: ast.AST) -> Iterator[Edit]:
    found = _between(context, left, right)
    if found is None:
        return
    start, end, sign = found
    for place, other in enumerate(_OPERATORS.get(sign, ())):
        yield Edit(start, end, other, Kind.OPERATOR, 0.5 - 0.12 * place)


def _one_operand(context: Context, node: ast.BinOp) -> Iterator[Edit]:
    """One side of an operator alone."""
    for part, weight in ((node.left, 0.45), (node.right, 0.35)):
        if not isinstance(part, ast.Constant):
            tail = context.source[context.range(part)[1] : context.range(node)[1]]
            if part is node.left and not tail.lstrip().startswith(")"):
                start, end = context.range(part)[1], context.range(node)[1]
                yield Edit(start, end, "", Kind.OPERAND, _odd(context, node, weight))
            else:
                yield context.replace(node, context.text(part), Kind.OPERAND, _odd(context, node, weight))
    if isinstance(node.right, ast.BinOp | ast.Constant) and isinstance(node.left, ast.BinOp):
        inner = f"{context.text(node.left.left)}{context.source[context.range(node.left)[1] : context.range(node)[1]]}"
        yield context.replace(node, inner, Kind.OPERAND, 0.3)
    elif isinstance(node.left, ast.BinOp):
        start = context.range(node.left.left)[1]
        stop = context.range(node.left.right)[1]
        yield Edit(start, stop, "", Kind.OPERAND, 0.4)
        yield Edit(context.range(node.left)[0], context.range(node.left.right)[0], "", Kind.OPERAND, 0.3)
    if isinstance(node.op, ast.Mod):
        yield context.replace(node, f"{context.text(node)} == 0", Kind.CONDITION, 0.35)


def _odd(context: Context, node: ast.BinOp, weight: float) -> float:
    """More for a remainder, and for a factor like 100 that nothing asks for."""
    if isinstance(node.op, ast.Mod):
        return 0.75 if context.raised_type == "ZeroDivisionError" else 0.5
    factors = [part.value for part in (node.left, node.right) if isinstance(part, ast.Constant)]
    large = any(isinstance(each, int | float) and each > 2 for each in factors)
    return 0.6 if large and isinstance(node.op, ast.Mult | ast.Div) else weight


def _boolean(context: Context, node: ast.BoolOp, values: list[ast.expr]) -> Iterator[Edit]:
    for first, second in pairwise(values):
        start, end = context.range(first)[1], context.range(second)[0]
        found = re.compile(r"\b(and|or)\b").search(context.source, start, end)
        if found is not None:
            other = "or" if found[0] == "and" else "and"
            yield Edit(*found.span(), other, Kind.BOOLEAN, 0.65)
    if len(values) == 2:
        for value in values:
            yield context.replace(node, context.text(value), Kind.CONDITION_PART, 0.45)
    for value in values:
        yield from _negated(context, value)


def _negated(context: Context, test: ast.expr) -> Iterator[Edit]:
    text = context.text(test)
    match test:
        case ast.UnaryOp(op=ast.Not()):
            return
        case ast.Compare(ops=[_]):
            return  # its comparison is turned round
        case ast.BoolOp() | ast.Compare() | ast.IfExp() | ast.Lambda():
            yield context.replace(test, f"not ({text})", Kind.CONDITION, 0.45)
        case _:
            yield context.replace(test, f"not {text}", Kind.CONDITION, 0.6)
            if isinstance(test, ast.Name):
                yield context.replace(test, f"{text} is not None", Kind.CONDITION, 0.4)


def _one_item(context: Context, items: list[ast.expr]) -> Iterator[Edit]:
    """One of the values that are asked for by name too many."""
    if len(items) < 2 or not all(isinstance(item, ast.Constant) for item in items):
        return
    for place, item in enumerate(items):
        start, end = context.range(item)
        if place:
            start = context.range(items[place - 1])[1]
        else:
            end = context.range(items[1])[0]
        closing = "," if len(items) == 2 and place == 1 else ""  # a tuple of one
        yield Edit(start, end, closing, Kind.CONSTANT, 0.4)


def _constant(context: Context, node: ast.Constant) -> Iterator[Edit]:
    value = node.value
    if isinstance(value, bool):
        yield context.replace(node, str(not value), Kind.CONSTANT, 0.6)
    elif isinstance(value, int):
        steps = (value - 1, value + 1) if value else (1, -1)
        for place, step in enumerate(dict.fromkeys((*steps, 0, 1, 2))):
            if step != value:
                yield context.replace(node, str(step), Kind.CONSTANT, max(0.5 - 0.08 * place, 0.2))
    elif isinstance(value, float):
        for other in dict.fromkeys((2 * value, value / 2, value + 1.0, -value, 1.0, 0.0)):
            if other != value:
                yield context.replace(node, repr(other), Kind.CONSTANT, 0.3)
    elif value is None and context.differs_in(DifferenceKind.VALUE, DifferenceKind.TYPE) and context.expected:
        yield context.replace(node, context.expected, Kind.CONSTANT, 0.4)
    elif _is_wrong_text(context, node):
        yield context.replace(node, context.expected, Kind.TEXT, 0.5)


def _is_wrong_text(context: Context, node: ast.Constant) -> bool:
    given = isinstance(context.parents.get(node), ast.Return | ast.IfExp | ast.Assign)
    wanted = context.expected[:1] in ("'", '"') and context.differs_in(DifferenceKind.VALUE)
    return isinstance(node.value, str) and given and wanted


def _index(context: Context, node: ast.Subscript, index: ast.expr) -> Iterator[Edit]:
    trouble = 0.15 if context.raised_type == "IndexError" else 0.0
    if isinstance(index, ast.Slice):
        turned = index.step is not None
        text = context.text(node.value)
        yield context.replace(node, text, Kind.OPERAND, 0.6 if turned else 0.28)
        for part in (index.lower, index.upper):
            if part is None or isinstance(part, ast.Constant):
                continue
            for sign in ("+", "-"):
                text = f"{context.text(part)} {sign} 1"
                yield context.replace(part, text, Kind.OFF_BY_ONE, 0.5 + trouble)
            yield context.replace(part, f"-{context.text(part)}", Kind.OFF_BY_ONE, 0.2)
        if index.step is None and index.lower is None and index.upper is None:
            yield context.replace(index, "::-1", Kind.OFF_BY_ONE, 0.3)
    elif isinstance(index, ast.Name | ast.BinOp | ast.Attribute | ast.Call):
        for sign in ("-", "+"):
            text = f"{context.text(index)} {sign} 1"
            yield context.replace(index, text, Kind.OFF_BY_ONE, 0.4 + trouble)
        yield context.replace(
            index, f"{context.text(index)} % len({context.text(node.value)})", Kind.OPERAND, 0.2
        )


def _range(context: Context, args: list[ast.expr]) -> Iterator[Edit]:
    trouble = 0.2 if context.raised_type == "IndexError" else 0.0
    slow = context.verdict.outcome is Outcome.TIME_LIMIT
    for place, part in enumerate(args[:2]):
        if isinstance(part, ast.Constant):
            continue
        for sign in ("+", "-"):
            weight = 0.7 + (trouble if sign == "-" else 0) - 0.1 * place - (0.2 if slow else 0)
            yield context.replace(part, f"{context.text(part)} {sign} 1", Kind.OFF_BY_ONE, weight)
    if len(args) == 1:
        start = context.range(args[0])[0]
        yield Edit(start, start, "1, ", Kind.OFF_BY_ONE, 0.5)
        yield context.replace(args[0], f"1, {context.text(args[0])} + 1", Kind.OFF_BY_ONE, 0.58)
        if isinstance(args[0], ast.Name):
            yield context.replace(args[0], f"len({context.text(args[0])})", Kind.OFF_BY_ONE, 0.5)
    elif len(args) == 2 and isinstance(args[0], ast.Constant):
        yield Edit(context.range(args[0])[0], context.range(args[1])[0], "", Kind.OFF_BY_ONE, 0.4)
