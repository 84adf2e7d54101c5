"""Reading cases.toml."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from etude.catalogue.driver import check_driver, shown_steps
from etude.catalogue.model import Case, Property, Tolerance
from etude.catalogue.names import is_dotted_name
from etude.catalogue.problem_file import read_tolerance
from etude.catalogue.python_source import SourceError, check_expression, check_steps

if TYPE_CHECKING:
    from etude.catalogue.toml_table import Table

Check = Callable[[str], SourceError | None]


def read_cases(table: Table, usual: Tolerance) -> tuple[Case, ...]:
    """`[[case]]`; `usual` is the tolerance of [compare], for the half that a case leaves out."""
    return tuple(_case(below, usual) for below in table.tables("case"))


def _case(table: Table, usual: Tolerance) -> Case:
    driver = table.optional_text("driver")
    case = Case(
        name=table.text("name"),
        call=_call(table, driver),
        expect=table.optional_text("expect"),
        raises=table.optional_text("raises"),
        match=table.optional_text("match"),
        visible=table.flag("visible", default=False),
        why=table.text("why", ""),
        weight=table.integer("weight", 1, minimum=1),
        tolerance=_own_tolerance(table, usual),
        line=table.line,
        driver=driver,
    )
    if case.expect is None and case.raises is None:
        table.fault(None, "no_expectation", name=case.name)
    elif case.expect is not None and case.raises is not None:
        table.fault("raises", "two_expectations", name=case.name)
    if case.expect:
        _python(table, "expect", case.expect, check_expression)
    if case.raises and not is_dotted_name(case.raises):
        table.fault("raises", "bad_exception_name", name=case.raises)
    if case.match is not None:
        _check_match(table, case)
    table.close()
    return case


def _call(table: Table, driver: str | None) -> str:
    if driver is None:
        return _python(table, "call", table.text("call"), check_steps)
    if "call" in table:
        table.fault("call", "call_and_driver", name=table.text("name", ""))
        table.know("call")
    return shown_steps(_python(table, "driver", driver, check_driver))


def _own_tolerance(table: Table, usual: Tolerance) -> Tolerance | None:
    below = table.table("tolerance")
    if "tolerance" not in table:
        return None
    tolerance = read_tolerance(below, usual)
    below.close()
    return tolerance


def _check_match(table: Table, case: Case) -> None:
    if case.raises is None:
        table.fault("match", "match_without_raises", name=case.name)
    try:
        re.compile(case.match or "")
    except re.error as error:
        table.fault("match", "bad_regex", reason=error.msg)


def read_properties(table: Table) -> tuple[Property, ...]:
    """`[[property]]`."""
    return tuple(_property(below) for below in table.tables("property"))


def _property(table: Table) -> Property:
    holds = table.optional_text("holds")
    found = Property(
        name=table.text("name"),
        count=table.integer("count", 50, minimum=1),
        seed=table.integer("seed", 0, minimum=0),
        holds=holds,
        why=table.text("why", ""),
        line=table.line,
    )
    if holds:
        _python(table, "holds", holds, check_expression)
    table.close()
    return found


def _python(table: Table, key: str, text: str, check: Check) -> str:
    error = check(text) if text.strip() else None  # empty text has its own fault already
    if error:
        leading = len(text) - len(text.lstrip()) if check is check_expression else 0
        line = table.text_line(key) + text.count("\n", 0, leading) + error.line - 1
        table.toml.faults.add(table.toml.file, line, "bad_python", at=key, reason=error.reason)
    return text


def check_names(table: Table) -> None:
    """Cases and properties are tests, and a test's name is unique."""
    first_lines: dict[str, int] = {}
    for below in (*table.tables("case"), *table.tables("property")):
        name = below.text("name", "")
        if not name:
            continue
        first = first_lines.setdefault(name, below.line)
        if first != below.line:
            below.fault("name", "repeated_name", name=name, first=first)
