"""Edits of numeric code: axes, shapes, types of numbers, divisors of zero, limits, squares and scales."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context

__all__ = ["arrays", "formulas"]

_REDUCTIONS: Final = frozenset(
    (
        "sum",
        "mean",
        "var",
        "std",
        "max",
        "min",
        "prod",
        "argmax",
        "argmin",
        "norm",
        "any",
        "all",
        "cumsum",
        "sort",
    )
)
_SHAPE: Final = (DifferenceKind.SHAPE, DifferenceKind.TYPE, DifferenceKind.LENGTH, DifferenceKind.VALUE)


def arrays(context: Context) -> Iterator[Edit]:
    """What only a program with NumPy needs."""
    if not context.uses_arrays:
        return
    shape = context.differs_in(*_SHAPE[:3])
    message = context.raised.message if context.raised is not None else ""
    upright = context.differs_in(DifferenceKind.SHAPE)
    broadcast = "broadcast" in message or "shape" in message or "dimension" in message or upright
    for node in context.all(ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in _REDUCTIONS:
            yield from _reduction(context, node, likely=shape or broadcast)
        yield from _number_types(context, node)
        yield from _measures(context, node, likely="out of bounds for axis" in message)
    for operation in context.all(ast.BinOp):
        yield from _columns(context, operation, likely=broadcast)
        yield from _division(context, operation)
    for returned in context.all(ast.Return):
        if returned.value is not None and not isinstance(returned.value, ast.Tuple | ast.Dict):
            yield from _result(context, returned.value, likely=shape)


def _reduction(context: Context, node: ast.Call, *, likely: bool) -> Iterator[Edit]:
    end = context.range(node)[1] - 1
    words = {word.arg: word for word in node.keywords}
    comma = ", " if node.args or node.keywords else ""
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    free = isinstance(owner, ast.Name) and owner.id in ("np", "numpy", "torch")
    positional = len(node.args) > (1 if free else 0)
    if "axis" not in words and not positional:
        for place, axis in enumerate(("0", "1", "-1")):
            yield Edit(end, end, f"{comma}axis={axis}", Kind.ARRAY_AXIS, 0.8 - 0.1 * place)
        yield Edit(end, end, f"{comma}axis=1, keepdims=True", Kind.ARRAY_AXIS, 0.5)
    elif "axis" in words:
        given = words["axis"].value
        for axis in ("0", "1", "-1"):
            yield context.replace(given, axis, Kind.ARRAY_AXIS, 0.7)
            if "keepdims" not in words:
                yield context.replace(given, f"{axis}, keepdims=True", Kind.ARRAY_AXIS, 0.5)
        if "keepdims" not in words:
            yield Edit(end, end, f"{comma}keepdims=True", Kind.ARRAY_SHAPE, 0.93 if likely else 0.5)
        start = context.range(node.args[-1])[1] if node.args else context.range(words["axis"])[0]
        stop = context.range(words["axis"])[1]
        yield Edit(start, stop, "", Kind.ARRAY_AXIS, 0.4)
    if "keepdims" in words:
        start = context.source.rfind(",", 0, context.range(words["keepdims"])[0])
        yield Edit(start, context.range(words["keepdims"])[1], "", Kind.ARRAY_SHAPE, 0.6)
    if isinstance(node.func, ast.Attribute) and node.func.attr in ("var", "std"):
        if "ddof" in words:
            other = "0" if context.text(words["ddof"].value) != "0" else "1"
            yield context.replace(words["ddof"].value, other, Kind.CONSTANT, 0.6)
        else:
            yield Edit(end, end, f"{comma}ddof=1", Kind.ADD_ARGUMENT, 0.55)


def _number_types(context: Context, node: ast.Call) -> Iterator[Edit]:
    likely = context.differs_in(DifferenceKind.DTYPE, DifferenceKind.TYPE) or _rounded(context)
    end = context.range(node)[1] - 1
    words = {word.arg: word for word in node.keywords}
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if "dtype" in words:
        given = words["dtype"].value
        for place, text in enumerate(("float", "np.float64", "int", "np.float32", "bool")):
            if text != context.text(given):
                weight = (0.9 if likely else 0.5) - 0.08 * place
                yield context.replace(given, text, Kind.ARRAY_DTYPE, weight)
    elif name in (
        "zeros",
        "ones",
        "array",
        "asarray",
        "full",
        "empty",
        "arange",
        "zeros_like",
        "ones_like",
        "eye",
    ):
        for place, text in enumerate(("float", "int", "np.float32", "bool", "np.int64")):
            weight = (0.85 if likely else 0.3) - 0.08 * place
            yield Edit(end, end, f", dtype={text}", Kind.ARRAY_DTYPE, weight)
    if name == "astype" and node.args:
        for text in ("float", "int", "np.float32", "np.float64"):
            if text != context.text(node.args[0]):
                yield context.replace(node.args[0], text, Kind.ARRAY_DTYPE, 0.7 if likely else 0.3)


def _measures(context: Context, node: ast.Call, *, likely: bool) -> Iterator[Edit]:
    """The shape of a new array: the length of another argument in one of its dimensions."""
    match node:
        case ast.Call(
            func=ast.Attribute(attr="zeros" | "ones" | "empty" | "full"), args=[ast.Tuple(elts=sizes), *_]
        ):
            function = context.function_of(node)
            given = context.parameters(function) if function is not None else []
            for size in reversed(sizes):
                for name in reversed(given):
                    weight = 0.9 if likely else 0.3
                    yield context.replace(size, f"len({name})", Kind.ARRAY_SHAPE, weight)


def _rounded(context: Context) -> bool:
    return context.difference is not None and bool(re.fullmatch(r"-?\d+(\.0*)?", context.difference.got))


def _columns(context: Context, node: ast.BinOp, *, likely: bool) -> Iterator[Edit]:
    """One of two rows that should stand upright, and one of two names that stand the wrong way round."""
    for part in (node.left, node.right):
        if isinstance(part, ast.Name | ast.Attribute | ast.Call):
            text = context.text(part)
            yield context.replace(part, f"{text}[:, None]", Kind.ARRAY_COLUMN, 0.8 if likely else 0.15)
            yield context.replace(part, f"{text}.T", Kind.ARRAY_SHAPE, 0.7 if likely else 0.15)
    if isinstance(node.op, ast.Mult) and likely:
        start, end = context.range(node.left)[1], context.range(node.right)[0]
        yield Edit(start, end, " @ ", Kind.OPERATOR, 0.6)


def _division(context: Context, node: ast.BinOp) -> Iterator[Edit]:
    got = context.difference.got if context.difference is not None else ""
    likely = "nan" in got or "inf" in got
    if isinstance(node.op, ast.Div):
        divisor = context.text(node.right)
        for place, text in enumerate((f"np.maximum({divisor}, 1e-12)", f"({divisor} + 1e-8)")):
            weight = (0.85 if likely else 0.3) - 0.05 * place
            yield context.replace(node.right, text, Kind.ARRAY_EPSILON, weight)
        yield context.wrap(node, "np.nan_to_num(", ")", Kind.ARRAY_NAN, 0.9 if likely else 0.28)
    if isinstance(node.op, ast.Sub):
        text = context.text(node)
        parent = context.parents.get(node)
        clipped = isinstance(parent, ast.Call) and getattr(parent.func, "attr", "") in (
            "maximum",
            "clip",
            "where",
        )
        if not clipped:
            inside = isinstance(parent, ast.Attribute | ast.BinOp)
            below = context.difference is not None and context.difference.got.startswith("-")
            weight = (0.9 if below else 0.48) - (0.0 if inside else 0.05)
            yield context.replace(node, f"np.maximum({text}, 0)", Kind.ARRAY_CLIP, weight)


def _result(context: Context, value: ast.expr, *, likely: bool) -> Iterator[Edit]:
    text = context.text(value)
    operand = text if isinstance(value, ast.Name | ast.Call | ast.Attribute | ast.Subscript) else f"({text})"
    yield context.replace(value, f"{operand}.T", Kind.ARRAY_SHAPE, 0.85 if likely else 0.2)
    function = context.function_of(value)
    given = context.parameters(function) if function is not None else []
    for place, (first, second) in enumerate(pairwise(given)):
        shape = f"{operand}.reshape(len({first}), len({second}))"
        yield context.replace(value, shape, Kind.ARRAY_SHAPE, (0.8 if likely else 0.1) - 0.1 * place)
    for shape in ("-1", "-1, 1"):
        yield context.replace(value, f"{operand}.reshape({shape})", Kind.ARRAY_SHAPE, 0.5 if likely else 0.05)
    message = context.raised.message if context.raised is not None else ""
    if "dimension" in message:
        yield context.replace(value, f"np.atleast_2d({text})", Kind.ARRAY_SHAPE, 0.9, anywhere=True)
    if likely:
        yield context.replace(value, f"float({text})", Kind.CONVERT, 0.6)
        yield context.replace(value, f"np.array({text})", Kind.CONVERT, 0.6)


def formulas(context: Context) -> Iterator[Edit]:
    """A factor, a square or a root that is missing or too much."""
    root = "np.sqrt" if context.uses_arrays else "math.sqrt" if "math" in context.source else ""
    for node in context.nodes:
        match node:
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                yield context.replace(node, context.text(left), Kind.FORMULA, 0.4)
                if isinstance(right, ast.Constant):
                    yield from (
                        context.replace(right, text, Kind.FORMULA, 0.3)
                        for text in ("2", "3", "0.5")
                        if text != context.text(right)
                    )
            case ast.Call(func=func, args=[ast.expr() as value]) if context.text(func).endswith(
                ("sqrt", "abs")
            ):
                yield context.replace(node, context.text(value), Kind.FORMULA, 0.4)
            case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div() as sign, right=right):
                text = context.text(node)
                parent = context.parents.get(node)
                divides = (
                    isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Div) and parent.right is node
                )
                if root and divides and isinstance(sign, ast.Add):
                    yield context.replace(node, f"{root}({text})", Kind.FORMULA, 0.6)
                if root:
                    yield context.replace(node, f"{root}({text})", Kind.FORMULA, 0.25)
                for part, penalty in ((right, 0.0), (node.left, 0.03)):
                    if isinstance(part, ast.Name | ast.Call | ast.Attribute):
                        squared = f"{context.text(part)} ** 2"
                        yield context.replace(part, squared, Kind.FORMULA, 0.25 - penalty)
                        if root:
                            rooted = f"{root}({context.text(part)})"
                            yield context.replace(part, rooted, Kind.FORMULA, 0.2 - penalty)
    yield from _scales(context)
    yield from _differences(context)


def _scales(context: Context) -> Iterator[Edit]:
    for node in context.all(ast.BinOp):
        if not isinstance(node.op, ast.Mult) or isinstance(node.left, ast.Constant):
            continue
        for place, factor in enumerate(("0.5", "2")):
            left = f"{factor} * {_operand(context, node.left)}"
            yield context.replace(node.left, left, Kind.FORMULA, 0.45 - 0.1 * place)


def _differences(context: Context) -> Iterator[Edit]:
    """A factor that should be its distance from another name of the same step."""
    for node in context.all(ast.BinOp):
        if not isinstance(node.op, ast.Mult):
            continue
        statement = context.statement_of(node)
        names = [each.id for each in ast.walk(statement) if isinstance(each, ast.Name)] if statement else []
        for part in (node.left, node.right):
            if isinstance(part, ast.Name):
                others = [
                    each
                    for each in dict.fromkeys(names)
                    if each != part.id and each in context.names_at(node)
                ]
                for other in others[:3]:
                    yield context.replace(part, f"{part.id} - {other}", Kind.FORMULA, 0.38)


def _operand(context: Context, node: ast.expr) -> str:
    text = context.text(node)
    return f"({text})" if isinstance(node, ast.BinOp) else text
