"""Reads the preconditions of `[input]`: which there are, and what each can be said of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from etude.catalogue.input_faults import Table, nearest
from etude.catalogue.input_types import (
    Argument,
    ArrayType,
    BoolType,
    CallableType,
    FloatType,
    IntType,
    NestedType,
    OneOfType,
    Precondition,
    RecordType,
    SequenceType,
    StrType,
    ValueType,
    inside,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERS = (IntType, FloatType)
_RUNS = (SequenceType, ArrayType, StrType, NestedType)
_KNOWN: dict[str, tuple[int, tuple[type, ...]]] = {
    "sorted": (1, (SequenceType, ArrayType)),
    "distinct": (1, (SequenceType, ArrayType)),
    "nonempty": (1, _RUNS),
    "same_length": (2, _RUNS),
    "less": (2, _NUMBERS),
    "less_equal": (2, _NUMBERS),
    "positive": (1, (*_NUMBERS, SequenceType, ArrayType)),
    "nonzero": (1, (*_NUMBERS, SequenceType, ArrayType)),
    "boxes": (1, (ArrayType,)),
    "positive_definite": (1, (ArrayType,)),
}
PRECONDITIONS = tuple(_KNOWN)
_CALL = re.compile(r"\s*(\w+)\s*\(\s*(\w+(?:\s*,\s*\w+)*)\s*\)\s*")


def parse_where(table: Table, arguments: tuple[Argument, ...]) -> tuple[Precondition, ...]:
    """The preconditions, each a call over argument names."""
    types = {argument.name: argument.type for argument in arguments}
    read = (_precondition(table, place, text, types) for place, text in enumerate(table.many("where", str)))
    return tuple(filter(None, read))


def _precondition(table: Table, place: int, text: str, types: Mapping[str, ValueType]) -> Precondition | None:
    found = _CALL.fullmatch(text)
    if found is None:
        table.fault(f"{text!r} must be a call over arguments, such as sorted(a).", "where", place)
        return None
    name, given = found[1], tuple(part.strip() for part in found[2].split(","))
    if name not in _KNOWN:
        table.fault(f"There is no precondition {name!r}.{nearest(name, _KNOWN)}", "where", place)
        return None
    count, allowed = _KNOWN[name]
    if len(given) != count:
        table.fault(f"{name!r} takes {count} argument{'s' * (count > 1)}, not {len(given)}.", "where", place)
    for argument in given:
        if argument not in types:
            table.fault(f"There is no argument {argument!r}.{nearest(argument, types)}", "where", place)
        elif not (isinstance(types[argument], allowed) and _fits(name, types[argument])):
            table.fault(
                f"{name!r} says nothing about an argument of the type of {argument!r}.", "where", place
            )
    return Precondition(name, given)


def _fits(name: str, held: ValueType) -> bool:
    match name, held:
        case "boxes", ArrayType(shape=shape):
            return len(shape) == 2 and shape[1] == 4
        case "positive_definite", ArrayType(shape=shape):
            return len(shape) == 2 and shape[0] == shape[1]
        case "sorted", SequenceType(kind=kind, items=items):
            return kind != "set" and _has_order(items)
        case "distinct", SequenceType(items=items):
            return not any(isinstance(each, ArrayType | CallableType) for each in inside(items))
        case "positive" | "nonzero", SequenceType(items=items):
            return isinstance(items, _NUMBERS)
    return True


def _has_order(held: ValueType) -> bool:
    match held:
        case RecordType(fields=several) | OneOfType(options=several):
            return all(map(_has_order, several))
        case SequenceType(kind=kind, items=items):
            return kind != "set" and _has_order(items)
    return isinstance(held, (*_NUMBERS, StrType, BoolType))
