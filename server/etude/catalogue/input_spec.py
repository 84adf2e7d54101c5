"""Reads the `[input]` table of a problem: every fault is told at once, each with its place."""

from __future__ import annotations

import ast
from textwrap import shorten
from typing import TYPE_CHECKING

from etude.catalogue.input_faults import InputSpecError, Path, Problem, Table, nearest
from etude.catalogue.input_templates import check_template, names_in
from etude.catalogue.input_types import Argument, CallGrammar, Dimension, InputSpec, Step
from etude.catalogue.input_values import parse_argument, parse_bounds, parse_dimension
from etude.catalogue.input_where import parse_where
from etude.catalogue.python_source import syntax_tree

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

__all__ = ["InputSpec", "InputSpecError", "parse_input"]


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
        names = {argument.name for argument in arguments}
        _check_mentions(table, arguments, check_template(table, "call", call, names, defined))
    if calls is None and not arguments:
        table.fault("There must be an [[input.argument]] or [input.calls].")
    named = arguments if calls is None else calls.arguments
    where = parse_where(table, named)
    also = _also(table)
    table.close()
    spec = InputSpec(call, where, arguments, dimensions, calls, also)
    _check_shapes(table, spec)
    return spec


def _dimensions(table: Table | None) -> tuple[Dimension, ...]:
    if table is None:
        return ()
    return tuple(
        parse_dimension(name, below) for name in table.names() if (below := table.table(name)) is not None
    )


def _also(table: Table) -> tuple[str, ...]:
    found = table.many("also", str)
    for place, text in enumerate(found):
        if not _ends_in_an_expression(text):
            table.fault(f"{shorten(text, 40)!r} must be Python that ends in a call.", "also", place)
    return found


def _ends_in_an_expression(text: str) -> bool:
    try:
        body = syntax_tree(text.strip()).body
    except (SyntaxError, ValueError):
        return False
    return bool(body) and isinstance(body[-1], ast.Expr)


def _arguments(table: Table) -> tuple[Argument, ...]:
    arguments = tuple(map(parse_argument, table.tables("argument")))
    names = [argument.name for argument in arguments]
    for place, name in enumerate(names):
        if name in names[:place]:
            table.fault(f"There are two arguments {name!r}.", "argument", place, "name")
    return arguments


def _grammar(table: Table, defined: Collection[str] | None) -> CallGrammar:
    new, name = table.one("new", str), table.one("name", str)
    length = parse_bounds(table, "length") or (1, 5)
    if not 1 <= length[0] <= length[1] <= 100:
        table.fault("'length' counts steps, from 1 to 100.", "length")
    arguments = _arguments(table)
    known = {argument.name for argument in arguments}
    mentioned = check_template(table, "new", new, known, defined)
    if name and (not name.isidentifier() or name in known):
        table.fault(f"{name!r} cannot be the name of the object.", "name")
    steps = tuple(_step(below, known | {name}, defined) for below in table.tables("step"))
    if not steps:
        table.fault("There must be at least one step.")
    if len({step.call for step in steps}) < len(steps):
        table.fault("Two steps have the same 'call'.", "step")
    _check_mentions(table, arguments, mentioned.union(*(names_in(step.call) for step in steps)))
    table.close()
    return CallGrammar(new, name, length, arguments, steps)


def _step(table: Table, outer: set[str], defined: Collection[str] | None) -> Step:
    call, final = table.one("call", str), table.one("final", bool, default=False)
    arguments = _arguments(table)
    for place, argument in enumerate(arguments):
        if argument.name in outer:
            table.fault(f"{argument.name!r} is taken.", "argument", place, "name")
    names = outer | {argument.name for argument in arguments}
    _check_mentions(table, arguments, check_template(table, "call", call, names, defined))
    table.close()
    return Step(call, arguments, final)


def _check_shapes(table: Table, spec: InputSpec) -> None:
    known = {dimension.name for dimension in spec.dimensions}
    used = {side for array in spec.arrays() for side in array.shape if isinstance(side, str)}
    for name in sorted(used - known):
        table.fault(
            f"There is no dimension {name!r} in [input.dimensions].{nearest(name, known)}", "dimensions"
        )
    for name in sorted(known - used):
        table.fault(f"No array has the dimension {name!r}.", "dimensions", name)


def _check_mentions(table: Table, arguments: tuple[Argument, ...], mentioned: Collection[str]) -> None:
    for place, argument in enumerate(arguments):
        if argument.name and argument.name not in mentioned:
            table.fault(f"No call mentions the argument {argument.name!r}.", "argument", place, "name")
