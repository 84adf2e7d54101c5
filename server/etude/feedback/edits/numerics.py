"""Edits of numeric code that keep the formula: types, overflow, ties, which values are picked, sums and shares."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context, Definition

__all__ = ["numerics"]

_LAST_AXIS: Final = "axis=-1, keepdims=True"
_SUMS: Final = ("sum", "mean", "max", "min", "prod", "norm")
_SUSPECTED: Final = 0.7
_UNKNOWN_SIZES: Final = 3  # arguments whose length may be what a sum is divided by


def numerics(context: Context) -> Iterator[Edit]:
    """What only a program with NumPy needs."""
    if not context.uses_arrays:
        return
    for node in context.nodes:
        match node:
            case ast.Call(func=ast.Attribute(attr="exp"), args=[value]):
                yield from _too_large(context, value)
            case ast.Call(func=ast.Attribute(attr="log"), args=[value]):
                yield context.replace(
                    value, f"np.maximum({context.text(value)}, 1e-12)", Kind.ARRAY_EPSILON, 0.25
                )
            case ast.Call(func=ast.Attribute(attr="argsort" | "sort")):
                yield from _ties(context, node)
            case ast.Call(func=ast.Attribute(value=owner, attr="astype")):
                weight = 0.7 if _of_type(context) else 0.3
                yield context.replace(node, context.text(owner), Kind.ARRAY_DTYPE, weight)
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in _SUMS:
                yield from _around(context, node)
            case ast.Subscript():
                yield from _picked(context, node)
            case ast.BinOp(left=left, right=right):
                for part in (left, right):
                    yield from _as_float(context, part)
    for function in context.functions:
        yield from _floats(context, function)
        yield from _put_together(context, function)
    yield from _rows(context)


def _of_type(context: Context) -> bool:
    """Whether a wrong type of number explains what is shown: it is, or small whole numbers have run over."""
    call = context.verdict.counterexample.call if context.verdict.counterexample is not None else ""
    return context.differs_in(DifferenceKind.DTYPE) or "int8" in call or "dtype=" in call


def _not_finite(context: Context) -> bool:
    got = context.difference.got if context.difference is not None else ""
    return "nan" in got or "inf" in got


def _too_large(context: Context, value: ast.expr) -> Iterator[Edit]:
    """A power of e that overflows: the largest is taken off first, or what is too large is cut off."""
    weight = 0.93 if _not_finite(context) else 0.3
    text = context.text(value)
    closed = f"({text})" if isinstance(value, ast.BinOp) else text
    shifted = f"{text} - {closed}.max({_LAST_AXIS})"
    yield context.replace(value, shifted, Kind.ARRAY_OVERFLOW, weight)
    yield context.replace(value, f"np.clip({text}, -500, 500)", Kind.ARRAY_OVERFLOW, weight - 0.04)
    yield context.replace(value, f"{text} - {closed}.max()", Kind.ARRAY_OVERFLOW, weight - 0.12)
    statement = context.statement_of(value)
    if statement is None or statement not in context.block_of(statement):
        return
    for name in dict.fromkeys(node.id for node in ast.walk(value) if isinstance(node, ast.Name)):
        if name in context.names_at(value) and name not in context.called_names and name != "np":
            lines = (f"{name} - {name}.max({_LAST_AXIS})", f"np.clip({name}, -500, 500)")
            for place, made in enumerate(lines):
                yield context.insert_before(
                    statement, [f"{name} = {made}"], Kind.ARRAY_OVERFLOW, weight - 0.02 - 0.04 * place
                )


def _ties(context: Context, node: ast.Call) -> Iterator[Edit]:
    """Equal values keep their order only where that is asked for, and not when the result is turned round."""
    free = isinstance(node.func, ast.Attribute) and context.text(node.func.value) in ("np", "numpy")
    values = node.args[0] if free and node.args else getattr(node.func, "value", node)
    text = context.text(values)
    if isinstance(values, ast.UnaryOp):
        opposite = context.text(values.operand)
    else:
        opposite = f"-({text})" if isinstance(values, ast.BinOp) else f"-{text}"
    end = context.range(node)[1] - 1
    comma = ", " if node.args or node.keywords else ""
    asked = any(word.arg in ("kind", "stable") for word in node.keywords)
    if not asked:
        yield Edit(end, end, f'{comma}kind="stable"', Kind.TIES, 0.6)
    if getattr(node.func, "attr", "") != "argsort":
        return
    stable = f'np.argsort({opposite}, kind="stable")'
    yield context.replace(node, stable, Kind.SIGN, 0.45)
    turned = context.parents.get(node)
    if isinstance(turned, ast.Subscript) and context.text(turned).endswith("[::-1]"):
        yield context.replace(turned, stable, Kind.TIES, 0.85)


def _as_float(context: Context, part: ast.expr) -> Iterator[Edit]:
    """One side of an operator, with room for what comes of it."""
    if isinstance(part, ast.Name | ast.Subscript) and _of_type(context):
        yield context.replace(part, f"{context.text(part)}.astype(float)", Kind.ARRAY_DTYPE, 0.6)


def _floats(context: Context, function: Definition) -> Iterator[Edit]:
    """The arguments of a function as arrays of floats, from the beginning."""
    given = [name for name in context.parameters(function) if name in context.containers]
    weight = 0.9 if _of_type(context) else 0.3
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(function.body) > 1:
        first = function.body[1]
    for place, name in enumerate(given[:4]):
        line = [f"{name} = {name}.astype(float)"]
        yield context.insert_before(
            first, line, Kind.ARRAY_DTYPE, weight - 0.03 * place, name=name, anywhere=_of_type(context)
        )
        centred = f"{name} = {name} - {name}.mean(axis=0)"
        yield context.insert_before(first, [centred], Kind.FORMULA, 0.36 - 0.03 * place, name=name)
    if len(given) > 1:
        names, made = ", ".join(given), ", ".join(f"{name}.astype(float)" for name in given)
        line = [f"{names} = {made}"]
        yield context.insert_before(
            first, line, Kind.ARRAY_DTYPE, weight - 0.02, name=given[0], anywhere=_of_type(context)
        )


def _picked(context: Context, node: ast.Subscript) -> Iterator[Edit]:
    """Which values an index picks: for each row its own, rows in the place of columns, one axis more or less."""
    index = node.slice
    if isinstance(index, ast.Name) and index.id in context.containers | set(_given(context, node)):
        rows = f"np.arange(len({index.id})), {index.id}"
        yield context.replace(index, rows, Kind.ARRAY_INDEX, 0.4)
    if not isinstance(node.ctx, ast.Load):
        return
    match index:
        case ast.Tuple(elts=[ast.Slice(lower=None, upper=None), ast.Name(id=name)]):
            yield context.replace(index, f"np.arange(len({name})), {name}", Kind.ARRAY_INDEX, 0.6)
    match index:
        case ast.Tuple(elts=[first, second]):
            one, other = context.text(first), context.text(second)
            if one != other:
                yield context.replace(index, f"{other}, {one}", Kind.ARRAY_INDEX, 0.4)
            if isinstance(first, ast.Slice):
                yield context.replace(index, other, Kind.ARRAY_INDEX, 0.3)
        case ast.Name() | ast.Constant() | ast.UnaryOp():
            yield context.replace(index, f":, {context.text(index)}", Kind.ARRAY_INDEX, 0.22)
    if "None" in context.text(index) or "newaxis" in context.text(index):
        yield context.replace(node, context.text(node.value), Kind.ARRAY_INDEX, 0.3)


def _given(context: Context, node: ast.AST) -> list[str]:
    function = context.function_of(node)
    return context.parameters(function) if function is not None else []


def _rows(context: Context) -> Iterator[Edit]:
    """The place in an order, where what stands at that place is meant."""
    for node in context.all(ast.Call):
        match node:
            case ast.Call(func=ast.Attribute(attr="append" | "add"), args=[ast.Name(id=name) as given]):
                yield context.replace(given, f"int({name})", Kind.CONVERT, 0.5)
                for rank, other in enumerate(_indexed(context, node)):
                    if other != name:
                        text = f"int({other}[{name}])"
                        yield context.replace(given, text, Kind.ARRAY_INDEX, 0.42 - 0.04 * rank)


def _indexed(context: Context, node: ast.AST) -> list[str]:
    """The names that something is taken from by an index, those that are made here before those that are given."""
    known = context.names_at(node)
    made = {
        target.id
        for step in context.all(ast.Assign)
        for target in step.targets
        if isinstance(target, ast.Name) and isinstance(step.value, ast.Call)
    }
    found = [name for name in known if name in context.containers or name in made]
    given = _given(context, node)
    return sorted(found, key=lambda name: name in given)[:5]


def _around(context: Context, node: ast.Call) -> Iterator[Edit]:
    """A sum of values that should be a share of them all: divided by how many they are, or by their weights."""
    parent = context.parents.get(node)
    if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Div):
        return
    given = _given(context, node)
    if context.weights.get(node.lineno, 1.0) < _SUSPECTED:
        return
    for place, name in enumerate([each for each in given if each in context.containers][:_UNKNOWN_SIZES]):
        for rank, size in enumerate((f"len({name})", f"np.sum({name})")):
            text = f"{context.text(node)} / {size}"
            yield context.replace(node, text, Kind.FORMULA, 0.4 - 0.04 * place - 0.03 * rank)


def _put_together(context: Context, function: Definition) -> Iterator[Edit]:
    """A step that makes one number of many, where it is missing or not wanted."""
    got = context.difference.got if context.difference is not None else ""
    many = context.differs_in(DifferenceKind.TYPE, DifferenceKind.SHAPE) and "[" in got
    for node in ast.walk(function):
        match node:
            case ast.BinOp(op=ast.Mult() | ast.Pow()) if many:
                for place, name in enumerate(("np.sum", "np.mean")):
                    weight = 0.75 - 0.1 * place
                    yield context.wrap(node, f"{name}(", ")", Kind.ARRAY_SUM, weight)
            case ast.Return(value=ast.BinOp() | ast.Call() | ast.Name() as value) if many:
                for place, name in enumerate(("float(np.sum", "float(np.mean")):
                    weight = 0.7 - 0.1 * place
                    yield context.wrap(value, f"{name}(", "))", Kind.ARRAY_SUM, weight)
            case ast.Call(func=ast.Attribute(value=owner, attr=attr), args=args) if attr in _SUMS:
                free = context.text(owner) in ("np", "numpy")
                inner = args[0] if free and args else owner
                if not free or args:
                    yield context.replace(node, context.text(inner), Kind.ARRAY_SUM, 0.3)
