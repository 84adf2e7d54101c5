"""Which values a test gives to which argument, read off its text: nothing is run."""

from __future__ import annotations

import ast
import contextlib
import itertools
import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from etude.catalogue.input_types import InputSpec

__all__ = ["CallShapes"]

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


class CallShapes:
    """The calls that a specification describes, to be found again in the text of a test."""

    def __init__(self, spec: InputSpec, entry: str) -> None:
        grammar = spec.calls
        if grammar is not None:
            texts = [grammar.new, *(step.call for step in grammar.steps)]
        else:
            texts = [spec.call or f"{entry}({', '.join(argument.name for argument in spec.arguments)})"]
        self._templates = [ast.parse(text, mode="eval").body for text in texts]
        self._names = frozenset(argument.name for argument in spec.every_argument())
        self._object = grammar.name if grammar is not None else ""

    def given(self, source: str, known: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """Each argument that a call in the text gives, with its value, where that is written out.

        Args:
            source: lines of Python.
            known: values of names that the lines use.
        """
        values = dict(known)
        nodes = list(ast.walk(ast.parse(source)))
        for node in nodes:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    with contextlib.suppress(ValueError):
                        values[name] = _value(value, values)
        for node, template in itertools.product(nodes, self._templates):
            found: dict[str, ast.expr] = {}
            if isinstance(node, ast.expr) and self._fits(template, node, found):
                for name, given in found.items():
                    with contextlib.suppress(ValueError):
                        yield name, _value(given, values)

    def _fits(self, template: ast.AST, node: ast.AST, found: dict[str, ast.expr]) -> bool:
        """Whether a node is as a template says, and what stands there in the place of each name."""
        if isinstance(template, ast.Name):
            if template.id in self._names and isinstance(node, ast.expr):
                found.setdefault(template.id, node)
                return True
            # An object has any name in a test.
            return isinstance(node, ast.Name) and template.id in (node.id, self._object)
        if type(template) is not type(node):
            return False
        return all(
            self._is_alike(wanted, getattr(node, field, None), found)
            for field, wanted in ast.iter_fields(template)
            if field not in ("ctx", "kind")
        )

    def _is_alike(self, wanted: Any, got: Any, found: dict[str, ast.expr]) -> bool:
        if isinstance(wanted, list) and isinstance(got, list):
            pairs = zip(wanted, got, strict=False)
            return len(wanted) == len(got) and all(self._is_alike(*pair, found) for pair in pairs)
        if isinstance(wanted, ast.AST) and isinstance(got, ast.AST):
            return self._fits(wanted, got, found)
        return bool(wanted == got)


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
