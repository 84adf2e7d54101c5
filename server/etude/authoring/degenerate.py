"""Every degenerate input that the specification lets in is met by a test."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from etude.authoring.given_arguments import CallShapes
from etude.authoring.remark import Check
from etude.catalogue.input_types import (
    ArrayType,
    DictType,
    FloatType,
    IntType,
    NestedType,
    OneOfType,
    RecordType,
    SequenceType,
    StrType,
)
from etude.catalogue.toml_position import TomlPositions
from etude.judge.inputs import draw_samples
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark
    from etude.catalogue.input_types import Argument, InputSpec, ValueType
    from etude.catalogue.model import Problem

__all__ = ["Degenerate", "check_degenerate_inputs"]


class Degenerate(StrEnum):
    """What is special about a value; the values are keys of the messages."""

    EMPTY = "empty"
    SINGLE = "single"
    NEGATIVE = "negative"
    NAN = "nan"
    DUPLICATE = "duplicate"


_EXCLUDED_BY: Final = {
    "nonempty": {Degenerate.EMPTY},
    "distinct": {Degenerate.DUPLICATE},
    "positive": {Degenerate.NEGATIVE, Degenerate.NAN},
}


def check_degenerate_inputs(draft: Draft) -> Iterator[Remark]:
    """Empty, single, negative, nan and duplicate: what an argument may be, some case or property gives."""
    problem = draft.problem
    if problem.input is None:
        return
    met = _met(problem, problem.input)
    places = TomlPositions(draft.text("problem.toml"))
    for path, argument in _arguments(problem.input):
        excluded = {
            kind
            for condition in problem.input.where
            if argument.name in condition.arguments
            for kind in _EXCLUDED_BY.get(condition.name, ())
        }
        for kind in sorted(_admitted(argument.type, problem.input) - excluded):
            if (argument.name, kind) not in met:
                facts = {"name": argument.name, "kind": say(f"authoring.degenerate.{kind}")}
                line = places.line(("input", *path))
                # Equal cells matter where arrays are ranked or grouped, and seldom elsewhere.
                minor = kind is Degenerate.DUPLICATE and isinstance(argument.type, ArrayType)
                remark = draft.warning if minor else draft.error
                yield remark(Check.INPUTS, "problem.toml", line, say("authoring.unmet", **facts))


def _arguments(spec: InputSpec) -> Iterator[tuple[tuple[str | int, ...], Argument]]:
    """Every argument with its place below [input]."""
    for number, argument in enumerate(spec.arguments):
        yield ("argument", number), argument
    if spec.calls is not None:
        for number, argument in enumerate(spec.calls.arguments):
            yield ("calls", "argument", number), argument
        for place, step in enumerate(spec.calls.steps):
            for number, argument in enumerate(step.arguments):
                yield ("calls", "step", place, "argument", number), argument


# ---------------------------------------------------------------------- what may be


def _admitted(held: ValueType, spec: InputSpec) -> set[Degenerate]:
    """What a value of the type may be."""
    match held:
        case IntType(values=values, range=limits) | FloatType(values=values, range=limits):
            return _of_numbers((*values, *held.edge), limits)
        case StrType():
            return _of_texts(held)
        case SequenceType(kind=kind, items=items, size=size):
            found = _of_size(size) | (_admitted(items, spec) & {Degenerate.NEGATIVE, Degenerate.NAN})
            repeats = kind != "set" and size[1] > 1 and isinstance(items, IntType | FloatType | StrType)
            return found | ({Degenerate.DUPLICATE} if repeats else set())
        case DictType(size=size) | NestedType(size=size):
            return _of_size(size)
        case RecordType(fields=types) | OneOfType(options=types):
            inner = [_admitted(each, spec) for each in types]
            return set().union(*inner) & {Degenerate.NEGATIVE, Degenerate.NAN}
        case ArrayType():
            return _of_array(held, spec)
    return set()


def _of_numbers(values: tuple[float, ...], limits: tuple[float, float] | None) -> set[Degenerate]:
    found = {Degenerate.NAN for value in values if math.isnan(value)}
    if any(value < 0 for value in (*values, *(limits or ()))):
        found.add(Degenerate.NEGATIVE)
    return found


def _of_size(size: tuple[int, int]) -> set[Degenerate]:
    low, high = size
    lengths = {Degenerate.EMPTY: 0, Degenerate.SINGLE: 1}
    return {kind for kind, length in lengths.items() if low <= length <= high}


def _of_texts(held: StrType) -> set[Degenerate]:
    found = _of_size(held.size) if held.alphabet else set()
    lengths = {len(text) for text in (*held.values, *held.edge)}
    return found | {
        kind for kind, length in ((Degenerate.EMPTY, 0), (Degenerate.SINGLE, 1)) if length in lengths
    }


def _of_array(held: ArrayType, spec: InputSpec) -> set[Degenerate]:
    numbers = [float(value) for value in (*held.values, *held.edge)]
    found = _of_numbers(tuple(numbers), held.range) if held.dtype != "bool" else set()
    for dimension in spec.dimensions:
        if dimension.name in held.shape:
            low_high = dimension.range or (min(dimension.values), max(dimension.values))
            found |= _of_size(low_high)
            if len(held.shape) == 1 and low_high[1] > 1:
                found.add(Degenerate.DUPLICATE)
    return found


# ---------------------------------------------------------------------- what is met


def _met(problem: Problem, spec: InputSpec) -> set[tuple[str, Degenerate]]:
    """Which arguments are what, in some case or property."""
    entry = problem.code.entry
    shapes = CallShapes(spec, entry)
    sources: list[tuple[str, dict[str, Any]]] = [
        (case.call, {}) for case in problem.cases if case.driver is None
    ]
    for prop in problem.properties:
        drawn = draw_samples(spec, entry, prop.count, prop.seed or problem.comparison.seed)
        sources += [("\n".join(sample.lines), sample.bindings()) for sample in drawn]
    return {
        (name, kind)
        for source, known in sources
        for name, value in shapes.given(source, known)
        for kind in _kinds(value)
    }


def _kinds(value: Any) -> set[Degenerate]:
    """What is special about a value or anything in it."""
    if hasattr(value, "numpy"):  # a tensor as the judge has it
        value = value.numpy()
    if isinstance(value, np.ndarray):
        return _kinds_of_array(value)
    if isinstance(value, bool):
        return set()
    if isinstance(value, int | float):
        return {Degenerate.NAN} if value != value else {Degenerate.NEGATIVE} if value < 0 else set()
    if isinstance(value, list | tuple | set | frozenset | dict | str):
        found = _of_size((len(value), len(value)))
        if isinstance(value, list | tuple):
            if any(one == other for at, one in enumerate(value) for other in value[:at]):
                found.add(Degenerate.DUPLICATE)
            found = found.union(*(_kinds(each) & {Degenerate.NEGATIVE, Degenerate.NAN} for each in value))
        return found
    return set()


def _kinds_of_array(array: Any) -> set[Degenerate]:
    found = set()
    if 0 in array.shape:
        found.add(Degenerate.EMPTY)
    if 1 in array.shape:
        found.add(Degenerate.SINGLE)
    if array.dtype.kind in "if" and (array < 0).any():
        found.add(Degenerate.NEGATIVE)
    if array.dtype.kind == "f" and np.isnan(array).any():
        found.add(Degenerate.NAN)
    if array.ndim == 1 and len(np.unique(array)) < array.size:
        found.add(Degenerate.DUPLICATE)
    return found
