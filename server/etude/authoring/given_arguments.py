"""Which values a test gives to which argument, read off its text: nothing is run."""

from __future__ import annotations

import ast
import contextlib
import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from etude.catalogue.input_types import InputSpec

__all__ = ["given_arguments", "templates_of"]

_NAMED: Final = {
    "np.nan": math.nan,
    "np.inf": math.inf,
    "math.nan": math.nan,
    "math.inf": math.inf,
    "float('nan')": math.nan,
    "float('inf')": math.inf,
    "float('-inf')": -math.inf,
}
_FILLED: Final = {"zeros": np.zeros, "ones": np.ones, "empty": np.zeros}
_MOST_CELLS: Final = 100_000


def templates_of(spec: InputSpec, entry: str) -> tuple[ast.expr, ...]:
    """The calls of a specification, in which the names of arguments stand for their values."""
    if spec.calls is not None:
        texts = [spec.calls.new, *(step.call for step in spec.calls.steps)]
    else:
        texts = [spec.call or f"{entry}({', '.join(argument.name for argument in spec.arguments)})"]
    return tuple(ast.parse(text, mode="eval").body for text in texts)


def given_arguments(
    source: str, templates: Sequence[ast.expr], names: frozenset[str], known: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    """Each argument that a call in the text gives, with its value, where that is written out.

    Args:
        source: lines of Python.
        templates: the calls to look for.
        names: the names of the arguments in them.
        known: values of names that the lines use.
    """
    values = dict(known)
    tree = ast.parse(source)
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                with contextlib.suppress(ValueError):
                    values[name] = _value(value, values)
    for node in ast.walk(tree):
        for template in templates:
            found: dict[str, ast.expr] = {}
            if isinstance(node, ast.expr) and _fits(template, node, names, found):
                for name, given in found.items():
                    with contextlib.suppress(ValueError):
                        yield name, _value(given, values)


def _fits(template: ast.AST, node: ast.AST, names: frozenset[str], found: dict[str, ast.expr]) -> bool:
    """Whether a node is as a template says, and what stands there in the place of each name."""
    if isinstance(template, ast.Name) and template.id in names and isinstance(node, ast.expr):
        found.setdefault(template.id, node)
        return True
    if isinstance(template, ast.Name) and isinstance(node, ast.Name):
        return template.id == node.id or not template.id[:1].isupper()  # an object has any name in a test
    if type(template) is not type(node):
        return False
    for field, wanted in ast.iter_fields(template):
        got = getattr(node, field, None)
        if isinstance(wanted, ast.AST) and isinstance(got, ast.AST):
            if not isinstance(wanted, ast.expr_context) and not _fits(wanted, got, names, found):
                return False
        elif isinstance(wanted, list) and isinstance(got, list):
            if len(wanted) != len(got) or not all(
                isinstance(one, ast.AST) and isinstance(other, ast.AST) and _fits(one, other, names, found)
                for one, other in zip(wanted, got, strict=True)
            ):
                return False
        elif wanted != got and field != "kind":
            return False
    return True


def _value(node: ast.expr, values: Mapping[str, Any]) -> Any:
    """The value of an expression.

    Raises:
        ValueError: it is not written out.
    """
    text = ast.unparse(node)
    if text in _NAMED:
        return _NAMED[text]
    match node:
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.List(elts=items):
            return [_value(item, values) for item in items]
        case ast.Tuple(elts=items):
            return tuple(_value(item, values) for item in items)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, values)
        case ast.BinOp(op=ast.Mult(), left=ast.List() as items, right=ast.Constant(value=int(times))):
            return _value(items, values) * min(times, _MOST_CELLS)
        case ast.Call(func=ast.Attribute(attr="array" | "asarray" | "tensor"), args=[cells, *_]):
            return _array(_value(cells, values))
        case ast.Call(func=ast.Name(id="tensor"), args=[cells, *_]):
            return _array(_value(cells, values))
        case ast.Call(func=ast.Attribute(attr=name), args=[shape, *_]) if name in _FILLED:
            return _filled(name, _value(shape, values))
        case _:
            return ast.literal_eval(node)


def _array(cells: Any) -> Any:
    return np.array(cells)  # ValueError where rows differ


def _filled(name: str, shape: Any) -> Any:
    sides = shape if isinstance(shape, tuple) else (shape,)
    if not all(isinstance(side, int) and side >= 0 for side in sides) or math.prod(sides) > _MOST_CELLS:
        raise ValueError(shape)
    return _FILLED[name](shape)
