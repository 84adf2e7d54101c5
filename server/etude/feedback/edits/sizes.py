"""Edits of numeric code that concern sizes: rows for columns, how many there are, matrices that have no inverse."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.feedback.edits.edit import Edit, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.edits.context import Context

__all__ = ["sizes"]

_MOST: Final = 3  # arguments or counts that are tried in one place


def sizes(context: Context) -> Iterator[Edit]:
    """What only a program with NumPy needs."""
    if not context.uses_arrays:
        return
    counts = _counts(context)
    for node in context.nodes:
        match node:
            case ast.Call(func=ast.Name(id="len"), args=[ast.Name(id=name)]):
                yield context.replace(node, f"{name}.shape[1]", Kind.ARRAY_SHAPE, 0.4)
            case ast.Call(func=ast.Attribute(attr="reshape"), args=args):
                yield from _shape(context, node, args)
            case ast.Call(func=ast.Attribute(attr="solve"), args=[matrix, right]):
                yield from _without_inverse(context, node, matrix, right)
            case ast.BinOp(op=ast.Add(), right=ast.Name(id=name)) if name not in context.containers:
                for place, given in enumerate(_given(context, node)):
                    text = f"{name} * np.eye({given}.shape[1])"
                    yield context.replace(node.right, text, Kind.ARRAY_SHAPE, 0.36 - 0.04 * place)
            case ast.BinOp(op=ast.Mult(), left=ast.Name(id=name) as factor):
                for place, given in enumerate(_given(context, node)):
                    if name != given and name not in context.containers:
                        text = f"{name} / len({given})"
                        yield context.replace(factor, text, Kind.FORMULA, 0.34 - 0.04 * place)
                yield from _unbiased(context, node.right, counts)


def _given(context: Context, node: ast.AST) -> list[str]:
    function = context.function_of(node)
    given = context.parameters(function) if function is not None else []
    return [name for name in given if name in context.containers][:_MOST]


def _counts(context: Context) -> list[str]:
    """Names of how many there are: what `len` or a shape gave."""
    found: dict[str, None] = {}
    for step in context.all(ast.Assign):
        for target in step.targets:
            pairs = [(target, step.value)]
            if isinstance(target, ast.Tuple) and isinstance(step.value, ast.Tuple):
                pairs = list(zip(target.elts, step.value.elts, strict=False))
            elif isinstance(target, ast.Tuple):
                pairs = [(each, step.value) for each in target.elts]
            for name, value in pairs:
                text = context.text(value)
                if isinstance(name, ast.Name) and (text.startswith("len(") or ".shape" in text):
                    found[name.id] = None
    return list(found)[:_MOST]


def _unbiased(context: Context, node: ast.expr, counts: list[str]) -> Iterator[Edit]:
    """A mean over n that should be one over n - 1, and the other way round."""
    if isinstance(node, ast.Name | ast.Call):
        known = context.names_at(node)
        for place, count in enumerate(each for each in counts if each in known):
            text = f"{context.text(node)} * {count} / ({count} - 1)"
            yield context.replace(node, text, Kind.FORMULA, 0.36 - 0.06 * place)


def _shape(context: Context, node: ast.Call, args: list[ast.expr]) -> Iterator[Edit]:
    """A size that is left open, although nothing may be there that it could be worked out from."""
    failed = "reshape" in (context.raised.message if context.raised is not None else "")
    parts = args[0].elts if len(args) == 1 and isinstance(args[0], ast.Tuple) else args
    for part in parts:
        if isinstance(part, ast.UnaryOp):
            for place, given in enumerate(_given(context, node)):
                weight = (0.85 if failed else 0.4) - 0.04 * place
                yield context.replace(part, f"len({given})", Kind.ARRAY_SHAPE, weight)


def _without_inverse(context: Context, node: ast.Call, matrix: ast.expr, right: ast.expr) -> Iterator[Edit]:
    """Equations that have more than one solution, or none."""
    singular = "ingular" in (context.raised.message if context.raised is not None else "")
    one, other = context.text(matrix), context.text(right)
    other = f"({other})" if isinstance(right, ast.BinOp) else other
    weight = 0.95 if singular else 0.3
    yield context.replace(node, f"np.linalg.pinv({one}) @ {other}", Kind.ARRAY_SINGULAR, weight)
    exact = f"np.linalg.pinv({one}, rcond=1e-12) @ {other}"
    yield context.replace(node, exact, Kind.ARRAY_SINGULAR, weight - 0.02)
    least = f"np.linalg.lstsq({one}, {other}, rcond=None)[0]"
    yield context.replace(node, least, Kind.ARRAY_SINGULAR, weight - 0.04)
