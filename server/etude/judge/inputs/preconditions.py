"""Makes arguments fit the preconditions of `where`, and tells when they do not."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from etude.catalogue.input_types import (
    Argument,
    ArrayType,
    FloatType,
    IntType,
    NestedType,
    Precondition,
    Scalar,
    SequenceType,
    StrType,
    ValueType,
)
from etude.judge.inputs.edges import flat_box_edge
from etude.judge.inputs.nodes import Array, Atom, Node, Sequence
from etude.judge.inputs.small import sized, small, text

Nodes = Mapping[str, Node]
_POOL = 40  # how many values stand ready to replace repeated ones


def narrowed(argument: Argument, where: tuple[Precondition, ...]) -> Argument:
    """The argument with the values left out that no precondition lets pass."""
    held = argument.type
    for condition in where:
        if argument.name in condition.arguments:
            held = _narrow(held, condition.name)
    return Argument(argument.name, held)


def _narrow(held: ValueType, name: str) -> ValueType:
    match name, held:
        case "positive" | "nonzero", IntType() | FloatType() | ArrayType():
            return _signed(held, name)
        case "positive" | "nonzero", SequenceType(items=items):
            return replace(held, items=_narrow(items, name))
        case "nonempty", SequenceType(size=size) | StrType(size=size) if size[1]:
            low = max(1, size[0])
            ordinary = (max(low, held.ordinary_size[0]), max(low, held.ordinary_size[1]))
            return replace(held, size=(low, size[1]), ordinary_size=ordinary)
    return held


def _signed(held: IntType | FloatType | ArrayType, name: str) -> ValueType:
    allowed: Callable[[Any], bool] = (lambda value: value > 0) if name == "positive" else bool
    values = tuple(filter(allowed, held.values)) or held.values
    bounds = held.range
    if bounds and name == "positive" and bounds[0] <= 0 < bounds[1]:
        whole = isinstance(held, IntType) or (
            isinstance(held, ArrayType) and not held.dtype.startswith("float")
        )
        bounds = (1 if whole else bounds[1] / 1000, bounds[1])
    edge = tuple(filter(allowed, held.edge))
    return replace(held, values=values, range=bounds, edge=edge)  # type: ignore[arg-type]


class Preconditions:
    """The preconditions of one specification."""

    def __init__(self, where: tuple[Precondition, ...], arguments: tuple[Argument, ...]) -> None:
        self._types = {argument.name: argument.type for argument in arguments}
        # What changes sizes and cells comes before what orders them.
        self._where = sorted(where, key=lambda condition: _ORDER.index(condition.name))
        self._pools: dict[str, list[Node]] = {}

    def fit(self, nodes: Nodes, *, cut: bool) -> Nodes | None:
        """The nodes made to fit, or None when that is impossible.

        Without `cut` runs of different lengths are refused: the cut ones are among all small inputs anyway.
        """
        if not self._where:
            return nodes
        if not cut and not all(holds(each, nodes) for each in self._where if each.name == "same_length"):
            return None
        fitted = dict(nodes)
        for condition in self._where:
            self._make(condition, fitted)
        return (
            fitted
            if all(holds(condition, fitted) for condition in self._where) and self._sizes(fitted)
            else None
        )

    def _make(self, condition: Precondition, nodes: dict[str, Node]) -> None:
        names = condition.arguments
        if condition.name == "same_length":
            length = min(_length(nodes[name]) for name in names)
            for name in names:
                nodes[name] = self._cut(name, nodes[name], length)
            return
        name, node = names[0], nodes[names[0]]
        if condition.name == "sorted":
            nodes[name] = _in_order(node)
        elif condition.name == "distinct":
            nodes[name] = self._without_repeats(name, node)
        elif condition.name == "boxes" and isinstance(node, Array):
            nodes[name] = _boxes(node)
        elif condition.name == "positive_definite" and isinstance(node, Array):
            nodes[name] = _positive_definite(node)

    def _cut(self, name: str, node: Node, length: int) -> Node:
        held = self._types[name]
        if _length(node) == length:
            return node
        if isinstance(held, SequenceType | NestedType) and isinstance(node, Sequence):
            return sized(held, node.kind, node.items[:length])
        if isinstance(held, StrType) and isinstance(node, Atom):
            return text(held, str(node.value)[:length])
        return node

    def _sizes(self, nodes: Nodes) -> bool:
        """Whether cutting left every container as long as it must be."""
        return all(
            held.size[0] <= _length(nodes[name])
            for name, held in self._types.items()
            if isinstance(held, SequenceType | NestedType)
        )

    def _without_repeats(self, name: str, node: Node) -> Node:
        held = self._types[name]
        if isinstance(held, SequenceType) and isinstance(node, Sequence) and node.kind != "set":
            if name not in self._pools:
                self._pools[name] = small(held.items, {}).flat(_POOL)
            return sized(held, node.kind, _distinct(node.items, self._pools[name]))
        if isinstance(held, ArrayType) and isinstance(node, Array):
            cells = _distinct(tuple(map(Atom, node.cells)), [Atom(value) for value in held.values])
            if len(cells) == len(node.cells):
                return replace(node, cells=tuple(cell.build() for cell in cells))
        return node


def _distinct(items: tuple[Node, ...], pool: list[Node]) -> tuple[Node, ...]:
    """The items, each repeated one replaced by the next that is not there yet, or left out."""
    kept: list[Node] = []
    known = [item.build() for item in pool]
    values: list[object] = []
    for item in items:
        value = item.build()
        if value in values:
            place = next((place for place, other in enumerate(known) if other not in values), None)
            if place is None:
                continue
            item, value = pool[place], known[place]  # noqa: PLW2901  # the item is replaced, that is the point
        kept.append(item)
        values.append(value)
    return tuple(kept)


def _in_order(node: Node) -> Node:
    try:
        if isinstance(node, Sequence):
            return replace(node, items=tuple(sorted(node.items, key=lambda item: item.build())))
        if isinstance(node, Array):
            return replace(node, cells=tuple(sorted(node.cells)))
    except TypeError:
        pass  # values of kinds that have no order: the check refuses them
    return node


def _boxes(node: Array) -> Array:
    cells: list[Scalar] = []
    flat = False
    for start in range(0, len(node.cells), 4):
        x1, y1, x2, y2 = node.cells[start : start + 4]
        cells += [min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)]
        flat = flat or x1 == x2 or y1 == y2
    return replace(node, cells=tuple(cells), own=node.own + ((flat_box_edge(),) if flat else ()))


def _positive_definite(node: Array) -> Array:
    """Symmetric, and each entry of the diagonal larger than the rest of its row together."""
    size = node.shape[0]
    rows = [list(node.cells[row * size : (row + 1) * size]) for row in range(size)]
    for i in range(size):
        for j in range(i):
            rows[i][j] = rows[j][i]
    for i, row in enumerate(rows):
        rest = sum(abs(cell) for j, cell in enumerate(row) if j != i)
        row[i] = round(abs(row[i]) + rest + (not row[i]), 6)  # a sum of short numbers should be short
    return replace(node, cells=tuple(cell for row in rows for cell in row))


def holds(condition: Precondition, nodes: Nodes) -> bool:
    """Whether the precondition is true of the arguments."""
    return _CHECKS[condition.name](*(nodes[name] for name in condition.arguments))


def _run(node: Node) -> list[Any]:
    """What a container holds, cell by cell for an array; a number is a run of itself."""
    if isinstance(node, Array):
        return list(node.cells)
    if isinstance(node, Sequence):
        return [item.build() for item in node.items]
    value = node.build()
    return list(value) if isinstance(value, str) else [value]


def _length(node: Node) -> int:
    return (node.shape or (1,))[0] if isinstance(node, Array) else len(_run(node))


def _is_sorted(node: Node) -> bool:
    try:
        return all(a <= b for a, b in pairwise(_run(node)))
    except TypeError:
        return False


def _is_distinct(node: Node) -> bool:
    run = _run(node)
    return all(value not in run[:place] for place, value in enumerate(run))


def _compared(compare: Callable[[Any, Any], bool]) -> Callable[[Node, Node], bool]:
    return lambda first, second: bool(compare(first.build(), second.build()))


def _is_boxes(node: Node) -> bool:
    run = _run(node)
    return all(run[i] <= run[i + 2] and run[i + 1] <= run[i + 3] for i in range(0, len(run), 4))


def _is_positive_definite(node: Node) -> bool:
    size, run = _length(node), _run(node)
    return all(math.isfinite(cell) for cell in run) and all(
        run[i * size + i] > sum(abs(run[i * size + j]) for j in range(size) if j != i) for i in range(size)
    )


_CHECKS: dict[str, Callable[..., bool]] = {
    "nonempty": lambda node: math.prod(node.shape) > 0 if isinstance(node, Array) else bool(_run(node)),
    "positive": lambda node: all(value > 0 for value in _run(node)),
    "nonzero": lambda node: all(value != 0 for value in _run(node)),
    "same_length": lambda first, second: _length(first) == _length(second),
    "distinct": _is_distinct,
    "sorted": _is_sorted,
    "boxes": _is_boxes,
    "positive_definite": _is_positive_definite,
    "less": _compared(operator.lt),
    "less_equal": _compared(operator.le),
}
_ORDER = tuple(_CHECKS)
