"""Inputs that are one call: arguments, their coupled dimensions, and the call template."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

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
    from etude.catalogue.input_types import Argument, Dimension

Nodes = Mapping[str, Node]
Chosen = tuple[Sides, Nodes | None]  # lengths and arguments; None when a precondition rejects them
Make = Callable[[Nodes], Sample]


def small_calls(spec: InputSpec, entry: str) -> Iterator[Sample | None]:
    """Calls by size, ordinary ones first of each size."""
    make = sample_maker(spec, entry)
    for tier in small_arguments(spec, spec.arguments):
        samples = [None if nodes is None else make(nodes) for _, nodes in tier]
        yield from sorted(samples, key=lambda sample: sample is not None and not sample.ordinary)


def drawn_calls(spec: InputSpec, entry: str, seed: int) -> Iterator[Sample | None]:
    """Calls with drawn arguments, without end."""
    make = sample_maker(spec, entry)
    for _, nodes in drawn_arguments(spec, spec.arguments, seeded(seed)):
        yield None if nodes is None else make(nodes)


def small_arguments(spec: InputSpec, arguments: tuple[Argument, ...]) -> Iterator[list[Chosen]]:
    """Values for the arguments, in tiers of growing cost."""
    names = [argument.name for argument in arguments]
    conditions = Preconditions(spec.where, arguments)
    arguments = tuple(narrowed(argument, spec.where) for argument in arguments)
    shapes = every(map(_small_sides, spec.dimensions))
    known: dict[tuple[Side, ...], Tiers[tuple[Node, ...]]] = {}
    cost, top = 0, shapes.top
    while cost <= top:
        tier: list[Chosen] = []
        for spent in range(min(cost, shapes.top) + 1):
            for lengths in shapes.at(spent):
                sides = _sides(spec.dimensions, lengths)
                if lengths not in known:
                    known[lengths] = _together(arguments, sides)
                    top = max(top, spent + known[lengths].top)
                tier += (
                    (sides, conditions.fit(dict(zip(names, nodes, strict=True)), cut=False))
                    for nodes in known[lengths].at(cost - spent)
                )
        yield tier
        cost += 1


def seeded(seed: int) -> Drawer:
    """What draws, always the same for one seed."""
    return Drawer(random.Random(seed), Extent.SMALLEST)  # noqa: S311  # inputs need not be secret


def drawn_arguments(spec: InputSpec, arguments: tuple[Argument, ...], drawer: Drawer) -> Iterator[Chosen]:
    """Drawn values for the arguments, without end: the smallest sizes, the largest, then any."""
    conditions = Preconditions(spec.where, arguments)
    arguments = tuple(narrowed(argument, spec.where) for argument in arguments)
    extents = iter((Extent.SMALLEST, Extent.LARGEST))
    while True:
        drawer.extent = next(extents, Extent.ANY)
        sides = drawer.sides(spec.dimensions)
        nodes = {argument.name: drawer.draw(argument.type, sides) for argument in arguments}
        yield sides, conditions.fit(nodes, cut=True)


def sample_maker(spec: InputSpec, entry: str) -> Make:
    """What makes a sample of the arguments."""
    names = tuple(argument.name for argument in spec.arguments)
    source = spec.call or f"{entry}({', '.join(names)})"
    direct, numpy = is_direct(source, entry, names), any(each.container == "numpy" for each in spec.arrays())
    return lambda nodes: call_sample(source, nodes, numpy=numpy, direct=direct)


def _together(arguments: tuple[Argument, ...], sides: Sides) -> Tiers[tuple[Node, ...]]:
    return every(small(argument.type, sides, turn) for turn, argument in enumerate(arguments))


def _small_sides(dimension: Dimension) -> Tiers[Side]:
    lengths = with_edges(dimension.values, dimension.edge)
    return listed(Side(length, length in dimension.edge) for length in lengths)


def _sides(dimensions: tuple[Dimension, ...], lengths: tuple[Side, ...]) -> Sides:
    return {dimension.name: side for dimension, side in zip(dimensions, lengths, strict=True)}
