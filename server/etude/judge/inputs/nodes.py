"""Values of arguments before they are built: immutable, written as Python, made afresh each time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from etude.judge.inputs import callables
from etude.judge.inputs.edges import Edge, held, shape_edge, value_edge
from etude.judge.tensors import TensorValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.catalogue.input_types import Constant, Scalar

_NATURAL = ("float64", "int64", "bool")  # what np.array gives floats, ints and bools by itself


class Node(Protocol):
    """A value of an argument, not built yet."""

    @property
    def edges(self) -> tuple[Edge, ...]:
        """What is special about it; empty for an ordinary value."""

    @property
    def shared(self) -> bool:
        """Whether it matters that two mentions of it are the same object."""

    def text(self, numpy: bool) -> str:
        """How it is written in Python."""

    def build(self) -> Any:
        """A fresh value."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A value that cannot change."""

    value: str | float | bool | None
    edges: tuple[Edge, ...] = ()
    shared = False

    def text(self, numpy: bool) -> str:
        """How it is written in Python."""
        return scalar_text(self.value, numpy)

    def build(self) -> Any:
        """The value."""
        return self.value


@dataclass(frozen=True, slots=True)
class Function:
    """A callable of the library."""

    name: str
    edges: tuple[Edge, ...] = ()
    shared = True

    def text(self, numpy: bool) -> str:  # noqa: ARG002
        """Its name."""
        return self.name

    def build(self) -> Any:
        """The function; a new counter for `counting(…)`."""
        return callables.make(self.name)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, tuple or set."""

    kind: str
    items: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()

    @property
    def shared(self) -> bool:
        """A tuple is as shared as its items."""
        return self.kind != "tuple" or any(item.shared for item in self.items)

    def text(self, numpy: bool) -> str:
        """How it is written in Python."""
        inner = ", ".join(item.text(numpy) for item in self.items)
        if self.kind == "list":
            return f"[{inner}]"
        if self.kind == "set":
            return f"{{{inner}}}" if inner else "set()"
        return f"({inner},)" if len(self.items) == 1 else f"({inner})"

    def build(self) -> Any:
        """A fresh container of fresh items."""
        items = (item.build() for item in self.items)
        return list(items) if self.kind == "list" else set(items) if self.kind == "set" else tuple(items)


@dataclass(frozen=True, slots=True)
class Mapping:
    """A dictionary."""

    pairs: tuple[tuple[Node, Node], ...]
    edges: tuple[Edge, ...] = ()
    shared = True

    def text(self, numpy: bool) -> str:
        """How it is written in Python."""
        return f"{{{', '.join(f'{key.text(numpy)}: {item.text(numpy)}' for key, item in self.pairs)}}}"

    def build(self) -> Any:
        """A fresh dictionary of fresh items."""
        return {key.build(): item.build() for key, item in self.pairs}


@dataclass(frozen=True, slots=True)
class Array:
    """A numpy array or a torch tensor: its cells row by row."""

    shape: tuple[int, ...]
    dtype: str
    cells: tuple[Scalar, ...]
    own: tuple[Edge, ...] = ()  # what is special about the array as a whole
    special: tuple[Scalar, ...] = ()  # cells that are not ordinary
    container: str = "numpy"  # or "torch"
    shared = True

    @property
    def edges(self) -> tuple[Edge, ...]:
        """What is special about its shape and its cells."""
        empty = (shape_edge(self.shape),) if 0 in self.shape else ()
        return (*(self.own or empty), *cell_edges(self.cells, self.special))

    def text(self, numpy: bool) -> str:  # noqa: ARG002
        """How it is written in Python."""
        if self.container == "torch":
            return tensor_text(self)
        if 0 in self.shape and self.shape != (0,):
            return f"np.zeros({self.shape}{self._dtype(('float64',))})"
        natural = _NATURAL if self.cells else ("float64",)
        return f"np.array({rows_text(self.shape, self.cells)}{self._dtype(natural)})"

    def _dtype(self, natural: tuple[str, ...]) -> str:
        return (
            "" if self.dtype in natural else f", dtype=np.{'bool_' if self.dtype == 'bool' else self.dtype}"
        )

    def build(self) -> Any:
        """A fresh array."""
        import numpy as np  # the judge of a plain problem must stay small

        made = np.array(self.cells, dtype=self.dtype).reshape(self.shape)
        return TensorValue(made, self.dtype) if self.container == "torch" else made


def rows_text(shape: tuple[int, ...], cells: tuple[Scalar, ...], *, numpy: bool = True) -> str:
    """Cells as lists in lists."""
    if not shape:
        return scalar_text(cells[0], numpy)
    if len(shape) == 1:
        return f"[{', '.join(scalar_text(cell, numpy) for cell in cells)}]"
    row = len(cells) // shape[0]
    rows = (cells[start : start + row] for start in range(0, len(cells), row))
    return f"[{', '.join(rows_text(shape[1:], each, numpy=numpy) for each in rows)}]"


def tensor_text(array: Array) -> str:
    """How a tensor is written in Python."""
    empty = 0 in array.shape
    natural = ("float32",) if empty else ("float32", "int64", "bool")
    tail = "" if array.dtype in natural else f", dtype=torch.{array.dtype}"
    if empty:
        return f"torch.zeros({array.shape}{tail})"
    return f"tensor({rows_text(array.shape, array.cells, numpy=False)}{tail})"


def scalar_text(value: object, numpy: bool) -> str:
    """How a number, text, bool or None is written in Python."""
    if isinstance(value, float) and not math.isfinite(value):
        name = "nan" if math.isnan(value) else "inf"
        sign = "-" if value < 0 else ""
        return f"{sign}np.{name}" if numpy else f"float('{sign}{name}')"
    return repr(value)


def sequence(kind: str, items: Iterable[Node], own: tuple[Edge, ...] = ()) -> Sequence:
    """A container with its own edges and those of its items."""
    items = tuple(items)
    inner = tuple(edge for item in items for edge in item.edges)
    return Sequence(kind, items, own + held(kind, inner) if inner else own)


def constant(value: Constant) -> Node:
    """A value that is always the same."""
    if isinstance(value, tuple):
        return Sequence("list", tuple(map(constant, value)))
    return Atom(value)


def same(first: object, second: object) -> bool:
    """Equality of scalars under which nan is itself, and True is not 1."""
    return type(first) is type(second) and repr(first) == repr(second)


def is_edge(value: object, edge: Iterable[object]) -> bool:
    """Whether a scalar is named as an edge; nan and the infinities always are."""
    if isinstance(value, float) and not math.isfinite(value):
        return True
    return any(same(value, other) for other in edge)


def atom(value: str | float | bool | None, edge: Iterable[object]) -> Atom:
    """A scalar with its edge."""
    return Atom(value, (value_edge(_words(value)),) if is_edge(value, edge) else ())


def cell_edges(cells: tuple[Scalar, ...], edge: Iterable[object]) -> tuple[Edge, ...]:
    """What is special about the cells of an array."""
    special = dict.fromkeys(_words(cell) for cell in cells if is_edge(cell, edge))
    return held("array", tuple(map(value_edge, special)))


def _words(value: object) -> str:
    return str(value) if isinstance(value, float) else repr(value)
