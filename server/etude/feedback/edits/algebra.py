"""Edits of calculations: signs, sides of an operator, brackets, complements, and what was given and is never used."""

from __future__ import annotations

import ast
from itertools import combinations
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.edit import Edit, Kind
from etude.judge.verdict import RelationKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context, Definition

__all__ = ["algebra"]

_SIDED: Final = (ast.Sub, ast.Div, ast.MatMult, ast.FloorDiv, ast.Mod, ast.Pow)
_LEVELS: Final = (
    (ast.Add, ast.Sub),
    (ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.MatMult),
    (ast.Pow,),
)
_LEAST_NAMES: Final = 3
_MOST_NAMES: Final = 6  # of a step, of which each two may be exchanged
_MOST_PLACES: Final = 8  # where something unused may be put


def algebra(context: Context) -> Iterator[Edit]:
    """One calculation at a time."""
    opposite = _factor(context) in ("-1", "-1.0")
    for node in context.nodes:
        match node:
            case ast.BinOp():
                yield from _sides(context, node)
                yield from _brackets(context, node)
                yield from _complement(context, node)
                yield from _counts(context, node)
                for part in (node.left, node.right):
                    yield from _negative(context, part, 0.9 if opposite else 0.16)
            case ast.Return(value=ast.expr() as value) | ast.Assign(value=value):
                yield from _negative(context, value, 0.92 if opposite else 0.26)
                if isinstance(value, ast.BinOp | ast.Name | ast.Subscript):
                    below = context.difference is not None and context.difference.got.startswith("-")
                    text = f"max({context.text(value)}, 0)"
                    if not context.uses_arrays:
                        yield context.replace(value, text, Kind.ARRAY_CLIP, 0.7 if below else 0.16)
            case ast.Call(args=args):
                for each in args:
                    yield from _negative(context, each, 0.22)
            case ast.AugAssign(op=ast.Add() | ast.Sub(), target=target, value=value) if opposite:
                start, end = context.range(target)[1], context.range(value)[0]
                sign = "-=" if isinstance(node.op, ast.Add) else "+="
                yield Edit(start, end, f" {sign} ", Kind.SIGN, 0.8)
    yield from _exchanged(context)
    for function in context.functions:
        yield from _unused(context, function)


def _factor(context: Context) -> str:
    """How many times what it should be each number is, where that is known."""
    relation = context.difference.relation if context.difference is not None else None
    return relation.amount if relation is not None and relation.kind is RelationKind.FACTOR else ""


def _negative(context: Context, node: ast.expr, weight: float) -> Iterator[Edit]:
    """A sign that is missing: one too many is taken out elsewhere."""
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div()):
            yield context.replace(node, f"-({context.text(node)})", Kind.SIGN, weight - 0.03)
        case ast.Name() | ast.Call() | ast.Subscript() | ast.Attribute() | ast.BinOp():
            yield context.replace(node, f"-{context.text(node)}", Kind.SIGN, weight)


def _sides(context: Context, node: ast.BinOp) -> Iterator[Edit]:
    """`a - b` as `b - a`."""
    if not isinstance(node.op, _SIDED):
        return
    start, middle = context.range(node.left)
    after, end = context.range(node.right)
    if context.source[middle:after].strip(" @-/%*\n\\"):
        return  # there is a bracket around one of them
    left, right = context.text(node.left), context.text(node.right)
    if isinstance(node.left, ast.BinOp):
        left = f"({left})"
    weight = 0.5 if isinstance(node.op, ast.MatMult) or _factor(context) in ("-1", "-1.0") else 0.4
    yield Edit(start, end, f"{right}{context.source[middle:after]}{left}", Kind.SIDES, weight)
    if isinstance(node.op, ast.MatMult) and isinstance(node.left, ast.BinOp):
        inner = node.left.right
        first, last = context.range(inner)
        between = context.source[last:after]
        yield Edit(first, end, f"{right}{between}{context.text(inner)}", Kind.SIDES, 0.5)


def _brackets(context: Context, node: ast.BinOp) -> Iterator[Edit]:
    """The same signs, with others of them first."""
    match node:
        case ast.BinOp(left=ast.BinOp() as inner, op=ast.Pow(), right=power):
            if _level(inner) == 1:
                begun = f"{context.text(inner.left)}{_sign(context, inner)}"
                text = f"{begun}{_closed(context, inner.right)} ** {context.text(power)}"
                yield context.replace(node, text, Kind.BRACKET, 0.5)
        case ast.BinOp(right=ast.BinOp(left=base, op=ast.Pow(), right=power)) if _level(node) == 1:
            inside = f"{context.text(node.left)}{_sign(context, node)}{_closed(context, base)}"
            yield context.replace(node, f"({inside}) ** {context.text(power)}", Kind.BRACKET, 0.35)
        case ast.BinOp(left=ast.BinOp() as inner):
            first, middle, last = inner.left, inner.right, node.right
            if any(isinstance(each, ast.BinOp) and _level(each) == 0 for each in (first, last)):
                return
            signs = _sign(context, inner), _sign(context, node)
            parts = context.text(first), _closed(context, middle), context.text(last)
            if not (isinstance(inner.op, ast.Add) and isinstance(node.op, ast.Add | ast.Sub)):
                text = f"{parts[0]}{signs[0]}({parts[1]}{signs[1]}{parts[2]})"
                yield context.replace(node, text, Kind.BRACKET, 0.32)
        case ast.BinOp(op=ast.Mult(), right=ast.BinOp(op=ast.Add() | ast.Sub()) as inner):
            factor, signs = context.text(node.left), (_sign(context, node), _sign(context, inner))
            begun, ended = context.text(inner.left), context.text(inner.right)
            yield context.replace(node, f"{begun}{signs[1]}{factor}{signs[0]}{ended}", Kind.BRACKET, 0.34)
            yield context.replace(node, f"{factor}{signs[0]}{begun}{signs[1]}{ended}", Kind.BRACKET, 0.32)
        case ast.BinOp(right=ast.BinOp() as inner):
            text = f"({context.text(node.left)}{_sign(context, node)}{context.text(inner.left)})"
            rest = f"{_sign(context, inner)}{context.text(inner.right)}"
            yield context.replace(node, f"{text}{rest}", Kind.BRACKET, 0.28)


def _level(node: ast.BinOp) -> int:
    return next((place for place, kinds in enumerate(_LEVELS) if isinstance(node.op, kinds)), 0)


def _sign(context: Context, node: ast.BinOp) -> str:
    start, end = context.range(node.left)[1], context.range(node.right)[0]
    return f" {context.source[start:end].strip('() ')} "


def _closed(context: Context, node: ast.expr) -> str:
    text = context.text(node)
    return f"({text})" if isinstance(node, ast.BinOp) else text


def _complement(context: Context, node: ast.BinOp) -> Iterator[Edit]:
    """`1 - x` and `x`: one for the other, or the two exchanged where both stand in one step."""
    match node:
        case ast.BinOp(left=ast.Constant(value=1 | 1.0), op=ast.Sub(), right=part):
            yield context.replace(node, context.text(part), Kind.COMPLEMENT, 0.35)
            statement = context.statement_of(node)
            name = context.text(part)
            if statement is None:
                return
            whole = context.text(node)
            for other in ast.walk(statement):
                if not isinstance(other, ast.Name | ast.Attribute | ast.Subscript) or other is part:
                    continue
                start, end = context.range(other)
                if context.source[start:end] != name:
                    continue
                first, last = sorted((context.range(node), (start, end)))
                texts = (name, f"({whole})") if first == context.range(node) else (f"({whole})", name)
                between = context.source[first[1] : last[0]]
                begun, ended = first[0], last[1]
                yield Edit(begun, ended, f"{texts[0]}{between}{texts[1]}", Kind.COMPLEMENT, 0.6)
        case ast.BinOp(op=ast.Mult()):
            for part in (node.left, node.right):
                if isinstance(part, ast.Name):
                    yield context.replace(part, f"(1 - {part.id})", Kind.COMPLEMENT, 0.22)


def _counts(context: Context, node: ast.BinOp) -> Iterator[Edit]:
    """A divisor that is one more or one less, and a share of a way that does not begin at zero."""
    if not isinstance(node.op, ast.Div):
        return
    divisor = context.text(node.right)
    if isinstance(node.right, ast.Name | ast.Call | ast.Subscript):
        for place, sign in enumerate(("-", "+")):
            text = f"({divisor} {sign} 1)"
            yield context.replace(node.right, text, Kind.OFF_BY_ONE, 0.46 - 0.06 * place)
    if isinstance(node.left, ast.Name) and isinstance(node.right, ast.Name):
        function = context.function_of(node)
        given = context.parameters(function) if function is not None else []
        for begun in [name for name in given if name not in (node.left.id, divisor)][:4]:
            text = f"({node.left.id} - {begun}) / ({divisor} - {begun})"
            yield context.replace(node, text, Kind.FORMULA, 0.4)


def _exchanged(context: Context) -> Iterator[Edit]:
    """Two names of one step, each in the place of the other."""
    for step in context.nodes:
        if not isinstance(step, ast.Return | ast.Assign | ast.AugAssign) or step.value is None:
            continue
        places: dict[str, list[tuple[int, int]]] = {}
        for node in ast.walk(step.value):
            if (
                isinstance(node, ast.Name)
                and node.id in context.bound_lines
                and isinstance(node.ctx, ast.Load)
            ):
                places.setdefault(node.id, []).append(context.range(node))
        if sum(map(len, places.values())) < _LEAST_NAMES:
            continue  # the two sides of an operator, or two arguments
        names = sorted(places, key=lambda name: places[name])
        for one, other in combinations(names[:_MOST_NAMES], 2):
            alike = (one in context.containers) is (other in context.containers)
            changes = sorted(
                [(*place, other) for place in places[one]] + [(*place, one) for place in places[other]]
            )
            start, end = changes[0][0], changes[-1][1]
            at, text = start, ""
            for first, last, name in changes:
                text += context.source[at:first] + name
                at = last
            yield Edit(start, end, text, Kind.EXCHANGED, 0.5 if alike else 0.25, one)


def _unused(context: Context, function: Definition) -> Iterator[Edit]:
    """An argument that nothing is made of: it belongs to a product, a sum, or in the place of something else."""
    read = {
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    for name in context.parameters(function):
        if name in read:
            continue
        places = sorted(_calculations(function), key=lambda node: -context.weights.get(node.lineno, 1.0))
        for rank, node in enumerate(places[:_MOST_PLACES]):
            text = context.text(node)
            closed = f"({text})" if isinstance(node, ast.BinOp) else text
            fading = 0.02 * rank
            yield context.replace(node, f"{name} * {closed}", Kind.UNUSED, 0.75 - fading, name=name)
            yield context.replace(node, f"{closed} / {name}", Kind.UNUSED, 0.62 - fading, name=name)
            yield context.replace(node, f"{text} + {name}", Kind.UNUSED, 0.6 - fading, name=name)
            yield context.replace(node, f"{text} - {name}", Kind.UNUSED, 0.58 - fading, name=name)
        for constant in ast.walk(function):
            if isinstance(constant, ast.Constant) and not isinstance(constant.value, str):
                yield context.replace(constant, name, Kind.UNUSED, 0.6, name=name)


def _calculations(function: Definition) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        match node:
            case ast.BinOp():
                yield node
            case ast.Return(value=ast.Name() | ast.Call() | ast.Subscript() as value):
                yield value
            case ast.Call(args=[ast.Name() as given, *_]):
                yield given
