"""Inputs of a given size, to see how the work grows with it."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from etude.catalogue.input_types import DictType, NestedType, OneOfType, SequenceType, StrType
from etude.judge.growth import Varied
from etude.judge.inputs.calls import sample_maker
from etude.judge.inputs.drawn import Drawer, Extent
from etude.judge.inputs.preconditions import Preconditions, narrowed
from etude.judge.inputs.sequences import Writer, drawn_moves

if TYPE_CHECKING:
    from etude.catalogue.input_spec import InputSpec
    from etude.catalogue.input_types import Argument, Dimension, ValueType
    from etude.judge.inputs.samples import Sample

__all__ = ["Knob", "knobs", "scaled_samples"]

_TRIES = 50  # preconditions reject some


@dataclass(frozen=True, slots=True)
class Knob:
    """What can be made larger in a specification, and the names of what it is about."""

    varied: Varied
    names: tuple[str, ...]


def knobs(spec: InputSpec) -> tuple[Knob, ...]:
    """The sizes of a specification: each dimension, the length of the arguments, the number of calls."""
    if spec.calls is not None:
        return (Knob(Varied.CALLS, (spec.calls.name,)),)
    found = [Knob(Varied.DIMENSION, (each.name,)) for each in spec.dimensions]
    long = tuple(each.name for each in spec.arguments if _of_length(each.type, 1) is not None)
    return (Knob(Varied.LENGTH, long), *found) if long else tuple(found)


def scaled_samples(spec: InputSpec, entry: str, knob: Knob, size: int, count: int) -> list[Sample]:
    """Up to `count` inputs of this size, the same ones every time; it may be larger than the specification says.

    All else is as large as the specification lets it be, and the same for every size as far as that can be.
    """
    wanted = _scaled(spec, knob, size)
    found: list[Sample] = []
    for number in range(count):
        tries = (_sample(wanted, entry, f"{number} {again}") for again in range(_TRIES))
        fitting = (each for each in tries if each is not None and _has_size(each, knob, size))
        found += islice(fitting, 1)
    return found


def _sample(spec: InputSpec, entry: str, seed: str) -> Sample | None:
    """One input; None when a precondition rejects what was drawn."""
    arguments = spec.arguments if spec.calls is None else spec.calls.arguments
    sides = _drawer(seed).sides(spec.dimensions)
    # Each argument draws by itself: what one is does not hang on how large another is.
    nodes = {
        each.name: _drawer(f"{seed} {each.name}").draw(narrowed(each, spec.where).type, sides)
        for each in arguments
    }
    fitted = Preconditions(spec.where, arguments).fit(nodes, cut=True)
    if fitted is None:
        return None
    if spec.calls is None:
        return sample_maker(spec, entry)(fitted)
    return Writer(spec, spec.calls).sample(fitted, drawn_moves(spec.calls, _drawer(seed), sides))


def _drawer(seed: str) -> Drawer:
    return Drawer(random.Random(seed), Extent.LARGEST)  # noqa: S311  # inputs need not be secret


def _scaled(spec: InputSpec, knob: Knob, size: int) -> InputSpec:
    sides = tuple(_side(each, knob, size) for each in spec.dimensions)
    spec = replace(spec, dimensions=sides)
    if knob.varied is Varied.CALLS and spec.calls is not None:
        return replace(spec, calls=replace(spec.calls, length=(size, size)))
    return replace(spec, arguments=tuple(_enlarged(each, knob, size) for each in spec.arguments))


def _side(dimension: Dimension, knob: Knob, size: int) -> Dimension:
    """A dimension that always has one length."""
    is_meant = knob.varied is Varied.DIMENSION and dimension.name in knob.names
    length = size if is_meant else dimension.range[1] if dimension.range else max(dimension.values)
    return replace(dimension, range=(length, length))


def _enlarged(argument: Argument, knob: Knob, size: int) -> Argument:
    is_meant = knob.varied is Varied.LENGTH and argument.name in knob.names
    held = _of_length(argument.type, size) if is_meant else None
    return argument if held is None else replace(argument, type=held)


def _of_length(held: ValueType, size: int) -> ValueType | None:
    """The type with so many items at its outermost level; None when it has no length to choose."""
    match held:
        case StrType(alphabet=alphabet):
            return replace(held, size=(size, size), values=()) if alphabet else None
        case SequenceType() | DictType():
            return replace(held, size=(size, size))
        case NestedType(depth=depth, containers=containers):
            inner = held.leaf if depth <= 1 else replace(held, depth=depth - 1)
            return SequenceType(containers[0], inner, (size, size), (size, size))
        case OneOfType(options=options):
            return next((long for each in options if (long := _of_length(each, size)) is not None), None)
        case _:
            return None


def _has_size(sample: Sample, knob: Knob, size: int) -> bool:
    if knob.varied is not Varied.LENGTH:
        return True
    values = sample.bindings()
    return all(len(values[name]) == size for name in knob.names if hasattr(values.get(name), "__len__"))  # type: ignore[arg-type]  # just asked
