"""Tiers for each type of `[input]`: which of its values are small."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from etude.catalogue.input_types import (
    ArrayType,
    BoolType,
    Bounds,
    CallableType,
    ConstantType,
    DictType,
    FloatType,
    IntType,
    NestedType,
    NoneType,
    OneOfType,
    RecordType,
    SequenceType,
    StrType,
    ValueType,
)
from etude.judge.inputs.arrays import Sides, variants
from etude.judge.inputs.edges import Edge, size_edge, value_edge
from etude.judge.inputs.nodes import (
    Atom,
    Function,
    Mapping,
    Node,
    atom,
    constant,
    is_edge,
    same,
    sequence,
)
from etude.judge.inputs.tiers import Lengths, Tiers, either, every, listed, mapped, runs, subsets

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = TypeVar("Value")


def small(held: ValueType, sides: Sides, turn: int = 0) -> Tiers[Node]:
    """The values of a type by cost. `turn` is the argument's place, see arrays.variants."""
    match held:
        case IntType() | FloatType() | BoolType():
            return listed(atom(value, held.edge) for value in with_edges(held.values, held.edge))
        case NoneType(edge=edge):
            return listed([none(edge)])
        case StrType():
            return _texts(held)
        case SequenceType(kind="set"):
            return mapped(
                lambda items: sized(held, held.kind, items), subsets(small(held.items, sides), lengths(held))
            )
        case SequenceType():
            return mapped(
                lambda items: sized(held, held.kind, items), runs(small(held.items, sides), lengths(held))
            )
        case RecordType(fields=fields):
            return mapped(
                lambda items: sequence("tuple", items), every(small(each, sides) for each in fields)
            )
        case DictType():
            return _dicts(held, sides)
        case NestedType():
            return _containers(held, held.depth, sides)
        case ArrayType():
            return listed(variants(held, sides, turn))
        case OneOfType(options=options):
            return either(small(option, sides, turn) for option in options)
        case ConstantType(value=value):
            return listed([constant(value)])
        case CallableType():
            return listed(function(name, held) for name in with_edges(held.choose, held.edge))


def with_edges(values: tuple[Value, ...], edge: tuple[Value, ...]) -> list[Value]:
    """The values in teaching order, then those that are named as edges only."""
    return [*values, *(special for special in edge if not any(same(special, value) for value in values))]


def none(edge: bool) -> Atom:
    """None."""
    return Atom(None, (value_edge("None"),) if edge else ())


def function(name: str, held: CallableType) -> Function:
    """A callable by name."""
    return Function(name, (value_edge(name),) if name in held.edge else ())


def size_edges(kind: str, size: int, ordinary: Bounds) -> tuple[Edge, ...]:
    """The edge of a size, if it is one."""
    return () if ordinary[0] <= size <= ordinary[1] else (size_edge(kind, size),)


def lengths(held: StrType | SequenceType | DictType | NestedType) -> Lengths:
    """How long the container may be."""
    return Lengths(*held.size, held.ordinary_size[0])


def sized(held: SequenceType | NestedType, kind: str, items: Iterable[Node]) -> Node:
    """A container with the edge of its size."""
    items = tuple(items)
    return sequence(kind, items, size_edges(kind, len(items), held.ordinary_size))


def text(held: StrType, value: str) -> Atom:
    """A text with the edge of its size or of its own."""
    own = size_edges("str", len(value), held.ordinary_size)
    return Atom(value, own or ((value_edge(repr(value)),) if is_edge(value, held.edge) else ()))


def dictionary(held: DictType, pairs: Iterable[tuple[Node, Node]]) -> Node:
    """A dictionary with the edge of its size and those of its keys and items."""
    pairs = tuple(pairs)
    inner = sequence("dict", (part for pair in pairs for part in pair))
    return Mapping(pairs, size_edges("dict", len(pairs), held.ordinary_size) + inner.edges)


def _texts(held: StrType) -> Tiers[Node]:
    words: Tiers[Node] = listed(text(held, value) for value in with_edges(held.values, held.edge))
    if not held.alphabet:
        return words
    spelled: Tiers[Node] = mapped(
        lambda letters: text(held, "".join(letters)), runs(listed(held.alphabet), lengths(held))
    )
    return either([words, spelled]) if held.values or held.edge else spelled


def _dicts(held: DictType, sides: Sides) -> Tiers[Node]:
    keys, items = small(held.keys, sides), small(held.items, sides)

    def make(keys_and_items: tuple[Node, ...]) -> Node:
        half = len(keys_and_items) // 2
        return dictionary(held, zip(keys_and_items[:half], keys_and_items[half:], strict=True))

    several = subsets(keys, lengths(held))
    exact = {
        size: runs(items, Lengths(size, size, size))
        for size in range(held.size[0], min(held.size[1], 12) + 1)
    }  # a dictionary of more than a dozen pairs is never among the small ones

    def pairs(cost: int) -> Iterable[Node]:
        for spent in range(cost + 1):
            for chosen in several.at(spent):
                for values in exact[len(chosen)].at(cost - spent) if len(chosen) in exact else ():
                    yield make((*chosen, *values))

    return Tiers(pairs, several.top + held.size[1] * items.top)


def _containers(held: NestedType, depth: int, sides: Sides) -> Tiers[Node]:
    inner = small(held.leaf, sides)
    if depth > 1:
        inner = either([inner, _containers(held, depth - 1, sides)])
    each = runs(inner, lengths(held))
    return either(
        mapped(lambda items, kind=kind: sized(held, kind, items), each)  # type: ignore[misc]
        for kind in held.containers
    )
