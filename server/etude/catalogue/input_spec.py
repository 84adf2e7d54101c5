"""Reads the `[input]` table of a problem: every fault is told at once, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from etude.catalogue.input_faults import InputSpecError, Path, Problem, Table, nearest
from etude.catalogue.input_templates import check_template
from etude.catalogue.input_types import (
    Argument,
    ArrayType,
    CallGrammar,
    Dimension,
    FloatType,
    InputSpec,
    IntType,
    NestedType,
    Precondition,
    SequenceType,
    Step,
    StrType,
    ValueType,
)
from etude.catalogue.input_values import parse_argument, parse_bounds, parse_dimension

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

__all__ = ["InputSpec", "InputSpecError", "parse_input"]

_NUMBERS = (IntType, FloatType)
_RUNS = (SequenceType, ArrayType, StrType, NestedType)
_ORDERED = (SequenceType, ArrayType)
_PRECONDITIONS: dict[str, tuple[int, tuple[type, ...]]] = {
    "sorted": (1, _ORDERED),
    "distinct": (1, _ORDERED),
    "nonempty": (1, _RUNS),
    "same_length": (2, _RUNS),
    "less": (2, _NUMBERS),
    "less_equal": (2, _NUMBERS),
    "positive": (1, (*_NUMBERS, *_ORDERED)),
    "nonzero": (1, (*_NUMBERS, *_ORDERED)),
    "boxes": (1, (ArrayType,)),
    "positive_definite": (1, (ArrayType,)),
}
_CALL = re.compile(r"\s*(\w+)\s*\(\s*(\w+(?:\s*,\s*\w+)*)\s*\)\s*")


def parse_input(
    table: Mapping[str, object], path: Path = ("input",), *, defined: Collection[str] | None = None
) -> InputSpec:
    """The input specification that the table describes.

    Args:
        table: what stands under `[input]`.
        path: where that is, the beginning of each fault's path.
        defined: the names the reference defines. Without it, any name that a template calls counts as one.

    Raises:
        InputSpecError: with every fault found.
    """
    problems: list[Problem] = []
    reader = Table(table, path, problems)
    spec = _spec(reader, defined)
    if problems:
        raise InputSpecError(tuple(problems))
    return spec


def _spec(table: Table, defined: Collection[str] | None) -> InputSpec:
    dimensions = _dimensions(table.table("dimensions"))
    grammar = table.table("calls")
    if grammar is not None and ("argument" in table or "call" in table):
        table.fault("With [input.calls] there is no 'call' and no [[input.argument]].", "calls")
    arguments, call = _arguments(table), table.one("call", str, default="")
    calls = None if grammar is None else _grammar(grammar, defined)
    if calls is None and call:
        check_template(table, "call", call, {argument.name for argument in arguments}, defined)
    named = arguments if calls is None else calls.arguments
    where = tuple(filter(None, (_precondition(table, place, text, named) for place, text in _where(table))))
    table.close()
    _check_shapes(table, dimensions, _all_arguments(arguments, calls))
    return InputSpec(call, where, arguments, dimensions, calls)


def _dimensions(table: Table | None) -> tuple[Dimension, ...]:
    if table is None:
        return ()
    return tuple(
        parse_dimension(name, below) for name in table.names() if (below := table.table(name)) is not None
    )


def _arguments(table: Table) -> tuple[Argument, ...]:
    arguments = tuple(map(parse_argument, table.tables("argument")))
    names = [argument.name for argument in arguments]
    for place, name in enumerate(names):
        if name in names[:place]:
            table.fault(f"There are two arguments {name!r}.", "argument", place, "name")
    return arguments


def _all_arguments(arguments: tuple[Argument, ...], calls: CallGrammar | None) -> tuple[Argument, ...]:
    if calls is None:
        return arguments
    return (*calls.arguments, *(argument for step in calls.steps for argument in step.arguments))


def _grammar(table: Table, defined: Collection[str] | None) -> CallGrammar:
    new, name = table.one("new", str), table.one("name", str)
    length = parse_bounds(table, "length") or (1, 5)
    if not 1 <= length[0] <= length[1] <= 100:
        table.fault("'length' counts steps, from 1 to 100.", "length")
    arguments = _arguments(table)
    known = {argument.name for argument in arguments}
    check_template(table, "new", new, known, defined)
    if name and (not name.isidentifier() or name in known):
        table.fault(f"{name!r} cannot be the name of the object.", "name")
    steps = tuple(_step(below, known | {name}, defined) for below in table.tables("step"))
    if not steps:
        table.fault("There must be at least one step.")
    table.close()
    return CallGrammar(new, name, length, arguments, steps)


def _step(table: Table, outer: set[str], defined: Collection[str] | None) -> Step:
    call, final = table.one("call", str), table.one("final", bool, default=False)
    arguments = _arguments(table)
    for place, argument in enumerate(arguments):
        if argument.name in outer:
            table.fault(f"{argument.name!r} is taken.", "argument", place, "name")
    check_template(table, "call", call, outer | {argument.name for argument in arguments}, defined)
    table.close()
    return Step(call, arguments, final)


def _where(table: Table) -> list[tuple[int, str]]:
    return list(enumerate(table.many("where", str)))


def _precondition(
    table: Table, place: int, text: str, arguments: tuple[Argument, ...]
) -> Precondition | None:
    found = _CALL.fullmatch(text)
    if found is None:
        table.fault(f"{text!r} must be a call over arguments: sorted(a).", "where", place)
        return None
    name, types = found[1], {argument.name: argument.type for argument in arguments}
    given = tuple(part.strip() for part in found[2].split(","))
    if name not in _PRECONDITIONS:
        table.fault(f"There is no precondition {name!r}.{nearest(name, _PRECONDITIONS)}", "where", place)
        return None
    count, allowed = _PRECONDITIONS[name]
    if len(given) != count:
        table.fault(f"{name!r} takes {count} argument{'s' * (count > 1)}, got {len(given)}.", "where", place)
    for argument in given:
        if argument not in types:
            table.fault(f"There is no argument {argument!r}.{nearest(argument, types)}", "where", place)
        elif not (isinstance(types[argument], allowed) and _shape_fits(name, types[argument])):
            table.fault(
                f"{name!r} says nothing about an argument of the type of {argument!r}.", "where", place
            )
    return Precondition(name, given)


def _shape_fits(name: str, held: ValueType) -> bool:
    match name, held:
        case "boxes", ArrayType(shape=shape):
            return len(shape) == 2 and shape[1] == 4
        case "positive_definite", ArrayType(shape=shape):
            return len(shape) == 2 and shape[0] == shape[1]
        case "sorted", SequenceType(kind="set"):
            return False
    return True


def _check_shapes(table: Table, dimensions: tuple[Dimension, ...], arguments: tuple[Argument, ...]) -> None:
    known = {dimension.name for dimension in dimensions}
    used = {
        side
        for argument in arguments
        if isinstance(argument.type, ArrayType)
        for side in argument.type.shape
        if isinstance(side, str)
    }
    for name in sorted(used - known):
        table.fault(
            f"There is no dimension {name!r} in [input.dimensions].{nearest(name, known)}", "dimensions"
        )
    for name in sorted(known - used):
        table.fault(f"No array has the dimension {name!r}.", "dimensions", name)
