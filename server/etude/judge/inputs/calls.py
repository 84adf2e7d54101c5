"""Inputs that are one call: arguments, their coupled dimensions, and the call template."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from etude.catalogue.input_types import (
    Argument,
    ArrayType,
    DictType,
    Dimension,
    NestedType,
    OneOfType,
    RecordType,
    SequenceType,
    ValueType,
)
from etude.judge.inputs.arrays import Side, Sides
from etude.judge.inputs.drawn import Drawer, Extent
from etude.judge.inputs.nodes import Node
from etude.judge.inputs.preconditions import Preconditions, narrowed
from etude.judge.inputs.samples import Sample, call_sample
from etude.judge.inputs.small import small, with_edges
from etude.judge.inputs.templates import is_direct
from etude.judge.inputs.tiers import Tiers, every, listed

if TYPE_CHECKING:
    from etude.catalogue.input_spec import InputSpec

Make = Callable[[Mapping[str, Node]], Sample]


def small_calls(spec: InputSpec, entry: str) -> Iterator[Sample | None]:
    """Calls by size, ordinary ones first of each size."""
    make = _maker(spec, entry)
    for tier in small_arguments(spec, spec.arguments):
        samples = [None if nodes is None else make(nodes) for nodes in tier]
        yield from sorted(samples, key=lambda sample: sample is not None and not sample.ordinary)


def drawn_calls(spec: InputSpec, entry: str, seed: int) -> Iterator[Sample | None]:
    """Calls with drawn arguments, without end."""
    make = _maker(spec, entry)
    for _, nodes in drawn_arguments(spec, spec.arguments, seed):
        yield None if nodes is None else make(nodes)


def small_arguments(
    spec: InputSpec, arguments: tuple[Argument, ...]
) -> Iterator[list[Mapping[str, Node] | None]]:
    """Values for the arguments, in tiers of growing cost; None for those that a precondition rejects."""
    names = [argument.name for argument in arguments]
    conditions = Preconditions(spec.where, arguments)
    arguments = tuple(narrowed(argument, spec.where) for argument in arguments)
    shapes = every(map(_small_sides, spec.dimensions))
    known: dict[tuple[Side, ...], Tiers[tuple[Node, ...]]] = {}
    cost, top = 0, shapes.top
    while cost <= top:
        tier: list[Mapping[str, Node] | None] = []
        for spent in range(min(cost, shapes.top) + 1):
            for lengths in shapes.at(spent):
                if lengths not in known:
                    known[lengths] = _together(arguments, _sides(spec.dimensions, lengths))
                    top = max(top, spent + known[lengths].top)
                for nodes in known[lengths].at(cost - spent):
                    tier.append(conditions.fit(dict(zip(names, nodes, strict=True))))
        yield tier
        cost += 1


def drawn_arguments(
    spec: InputSpec, arguments: tuple[Argument, ...], seed: int
) -> Iterator[tuple[Drawer, Mapping[str, Node] | None]]:
    """Drawn values for the arguments, with what drew them; None where a precondition rejects them."""
    rng = random.Random(seed)  # noqa: S311  # inputs must come again, they need not be secret
    conditions = Preconditions(spec.where, arguments)
    arguments = tuple(narrowed(argument, spec.where) for argument in arguments)
    drawer = Drawer(rng, Extent.SMALLEST)
    extents = iter((Extent.SMALLEST, Extent.LARGEST))
    while True:
        drawer.extent = next(extents, Extent.ANY)
        sides = drawer.sides(spec.dimensions)
        nodes = {argument.name: drawer.draw(argument.type, sides) for argument in arguments}
        yield drawer, conditions.fit(nodes)


def _maker(spec: InputSpec, entry: str) -> Make:
    names = tuple(argument.name for argument in spec.arguments)
    source = spec.call or f"{entry}({', '.join(names)})"
    direct, numpy = is_direct(source, entry, names), uses_numpy(spec)
    return lambda nodes: call_sample(source, nodes, numpy=numpy, direct=direct)


def _together(arguments: tuple[Argument, ...], sides: Sides) -> Tiers[tuple[Node, ...]]:
    return every(small(argument.type, sides, turn) for turn, argument in enumerate(arguments))


def _small_sides(dimension: Dimension) -> Tiers[Side]:
    lengths = with_edges(
        dimension.values, tuple(edge for edge in dimension.edge if _allowed(dimension, edge))
    )
    return listed(Side(int(length), length in dimension.edge) for length in lengths)


def _allowed(dimension: Dimension, length: int) -> bool:
    return dimension.range is None or dimension.range[0] <= length <= dimension.range[1]


def _sides(dimensions: tuple[Dimension, ...], lengths: tuple[Side, ...]) -> Sides:
    return {dimension.name: side for dimension, side in zip(dimensions, lengths, strict=True)}


def uses_numpy(spec: InputSpec) -> bool:
    """Whether an array occurs anywhere, so that nan is written `np.nan`."""
    grammar = spec.calls
    steps = () if grammar is None else grammar.steps
    outer = spec.arguments if grammar is None else grammar.arguments
    return any(
        _has_array(argument.type) for argument in (*outer, *(a for step in steps for a in step.arguments))
    )


def _has_array(held: ValueType) -> bool:
    match held:
        case ArrayType():
            return True
        case SequenceType(items=inner) | NestedType(leaf=inner):
            return _has_array(inner)
        case DictType(keys=keys, items=items):
            return _has_array(keys) or _has_array(items)
        case RecordType(fields=several) | OneOfType(options=several):
            return any(map(_has_array, several))
    return False
