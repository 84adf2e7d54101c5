"""Arrays for the smallest inputs: cells filled from the values in rotation, and variations of that."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etude.judge.inputs.edges import shape_edge
from etude.judge.inputs.nodes import Array, is_edge

if TYPE_CHECKING:
    from etude.catalogue.input_types import ArrayType, Scalar


@dataclass(frozen=True, slots=True)
class Side:
    """The length of a dimension in one input."""

    length: int
    edge: bool = False


Sides = Mapping[str, Side]


def shape_of(held: ArrayType, sides: Sides) -> tuple[int, ...]:
    """The shape with its dimensions filled in."""
    return tuple(sides[side].length if isinstance(side, str) else side for side in held.shape)


def made(held: ArrayType, sides: Sides, cells: tuple[Scalar, ...]) -> Array:
    """An array of these cells, with the edges of its shape and its cells."""
    shape = shape_of(held, sides)
    special = any(isinstance(side, str) and sides[side].edge for side in held.shape)
    own = (shape_edge(shape),) if special else ()
    return Array(shape, held.dtype, cells, own, held.edge, held.container)


def variants(held: ArrayType, sides: Sides, turn: int) -> Iterator[Array]:
    """Arrays of one shape, the plainest first.

    `turn` is where the rotation starts, so that two arguments of one type do not hold the same.
    """
    count = math.prod(shape_of(held, sides))
    seen = set()
    for cells in _fillings(held, count, turn):
        key = tuple(map(repr, cells))
        if key not in seen:
            seen.add(key)
            yield made(held, sides, cells)


def _fillings(held: ArrayType, count: int, turn: int) -> Iterator[tuple[Scalar, ...]]:
    ordinary = [value for value in held.values if not is_edge(value, held.edge)]
    special = [value for value in (*held.values, *held.edge) if is_edge(value, held.edge)]
    values = ordinary or special
    turns = [_rotation(values, count, turn + offset, 1) for offset in range(len(values))]
    constants = [(value,) * count for value in (*values[turn % len(values) :], *values)]
    yield from (*turns[:3], constants[0])
    yield from ((value, *turns[0][1:])[:count] for value in special)
    yield from turns[3:]
    yield from (_rotation(values, count, turn + offset, 2) for offset in range(len(values)))
    yield from constants
    yield from ((value,) * count for value in special)


def _rotation(values: list[Scalar], count: int, start: int, stride: int) -> tuple[Scalar, ...]:
    """The values in turn; each new round begins one later, so that rows and columns differ."""
    round_length = len(values)
    return tuple(
        values[(start + place * stride + place // round_length) % round_length] for place in range(count)
    )
