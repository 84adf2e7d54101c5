"""Values drawn for properties, from the ranges of a specification."""

from __future__ import annotations

import math
from enum import Enum, auto
from typing import TYPE_CHECKING

from etude.catalogue.input_types import (
    ArrayType,
    BoolType,
    Bounds,
    CallableType,
    ConstantType,
    DictType,
    Dimension,
    FloatType,
    IntType,
    NestedType,
    NoneType,
    OneOfType,
    RecordType,
    Scalar,
    SequenceType,
    StrType,
    ValueType,
)
from etude.judge.inputs.arrays import Side, Sides, made, shape_of
from etude.judge.inputs.nodes import Node, atom, constant, sequence
from etude.judge.inputs.small import dictionary, function, none, sized, text

if TYPE_CHECKING:
    import random


class Extent(Enum):
    """How long containers are drawn."""

    SMALLEST = auto()
    LARGEST = auto()
    ANY = auto()


class Drawer:
    """Draws values of any type; the same seed draws the same everywhere."""

    def __init__(self, rng: random.Random, extent: Extent) -> None:
        self.rng = rng
        self.extent = extent

    def sides(self, dimensions: tuple[Dimension, ...]) -> dict[str, Side]:
        """A length for each dimension."""
        return {each.name: self._side(each) for each in dimensions}

    def _side(self, dimension: Dimension) -> Side:
        if dimension.range:
            length = self.size(dimension.range)
        elif self.extent is Extent.ANY:
            length = self.rng.choice(dimension.values)
        else:
            length = (min if self.extent is Extent.SMALLEST else max)(dimension.values)
        return Side(length, length in dimension.edge)

    def size(self, bounds: Bounds) -> int:
        """A size within the bounds."""
        match self.extent:
            case Extent.SMALLEST:
                return bounds[0]
            case Extent.LARGEST:
                return bounds[1]
            case Extent.ANY:
                return self.rng.randint(*bounds)

    def draw(self, held: ValueType, sides: Sides) -> Node:
        """A value of the type."""
        match held:
            case IntType(values=values, range=bounds):
                return atom(self.rng.randint(*bounds) if bounds else self.rng.choice(values), held.edge)
            case FloatType(values=values, range=limits):
                return atom(self._float(limits) if limits else self.rng.choice(values), held.edge)
            case BoolType(values=truths):
                return atom(self.rng.choice(truths), held.edge)
            case NoneType(edge=edge):
                return none(edge)
            case StrType():
                return text(held, self._text(held))
            case RecordType(fields=fields):
                return sequence("tuple", [self.draw(each, sides) for each in fields])
            case OneOfType(options=options):
                return self.draw(self.rng.choice(options), sides)
            case ConstantType(value=value):
                return constant(value)
            case CallableType(choose=choose):
                return function(self.rng.choice(choose), held)
            case ArrayType():
                return made(held, sides, self._cells(held, math.prod(shape_of(held, sides))))
            case NestedType():
                return self._nested(held, held.depth, sides)
            case DictType() | SequenceType():
                return self._container(held, sides)

    def _float(self, limits: tuple[float, float]) -> float:
        """A float with few digits, so that a person can read it."""
        low, high = limits
        digits = 2 if high - low >= 1 else 2 - math.floor(math.log10(high - low)) if high > low else 15
        return min(max(round(self.rng.uniform(low, high), digits), low), high)

    def _text(self, held: StrType) -> str:
        if held.values and (not held.alphabet or self.rng.random() < 1 / 4):
            return self.rng.choice(held.values)
        return "".join(self.rng.choice(held.alphabet) for _ in range(self.size(held.size)))

    def _cells(self, held: ArrayType, count: int) -> tuple[Scalar, ...]:
        if held.range is None or held.dtype == "bool":
            return tuple(self.rng.choice(held.values) for _ in range(count))
        if held.dtype.startswith("float"):
            return tuple(self._float(held.range) for _ in range(count))
        low, high = math.ceil(held.range[0]), math.floor(held.range[1])
        return tuple(self.rng.randint(low, high) for _ in range(count))

    def _nested(self, held: NestedType, depth: int, sides: Sides) -> Node:
        items = [
            self._nested(held, depth - 1, sides)
            if depth > 1 and self.rng.random() < 1 / 2
            else self.draw(held.leaf, sides)
            for _ in range(self.size(held.size))
        ]
        return sized(held, self.rng.choice(held.containers), items)

    def _container(self, held: DictType | SequenceType, sides: Sides) -> Node:
        size = self.size(held.size)
        if isinstance(held, DictType):
            keys = self._different(held.keys, size, held.size[0], sides)
            return dictionary(held, [(key, self.draw(held.items, sides)) for key in keys])
        if held.kind == "set":
            return sized(held, "set", self._different(held.items, size, held.size[0], sides))
        return sized(held, held.kind, [self.draw(held.items, sides) for _ in range(size)])

    def _different(self, held: ValueType, size: int, least: int, sides: Sides) -> list[Node]:
        """As many different values as are asked for, or as a few tries find."""
        found: dict[object, Node] = {}
        for _ in range(8 * size + 8 * least):
            if len(found) >= size:
                break
            node = self.draw(held, sides)
            found.setdefault(node.build(), node)
        return list(found.values())
