"""The tests of a problem that a wrong submission could pass, found without running anything.

A test that is meant as it stands says so in a comment, `# weak-test: reason`: on its line or the one above in a
test file, anywhere in its table in cases.toml.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.catalogue.model import CompareMode, MutationPolicy
from etude.catalogue.toml_position import TomlPositions
from etude.errors import Fault
from etude.judge.value_origins import TestedNames
from etude.judge.weak_code import (
    Spot,
    Weakness,
    calls_of,
    inexact_floats,
    weak_module,
    weak_steps,
)
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etude.catalogue.model import Case, Problem

__all__ = ["WeakTest", "weak_tests"]

_MEANT: Final = re.compile(r"#\s*weak-test:\s*\S")
_NO_ORDER: Final = re.compile(r"->\s*(dict|set|frozenset|bool|int|float|str|None)\b")
_LONGEST_CODE: Final = 40
_NOTES: Final = frozenset({Weakness.HIDDEN_ORDER, Weakness.EXACT_FLOAT})


@dataclass(frozen=True, slots=True)
class WeakTest:
    """A test that could be fooled. `is_note`: there may well be reasons for it."""

    weakness: Weakness
    fault: Fault

    @property
    def is_note(self) -> bool:
        """Whether no wrong submission can count on it."""
        return self.weakness in _NOTES


def weak_tests(problem: Problem) -> tuple[WeakTest, ...]:
    """Every weak test of a problem, by file and line, those left out that are meant."""
    found = [*_of_cases_file(problem)]
    for file in problem.test_files:
        found += _of_test_file(problem, file)
    return tuple(found)


# ---------------------------------------------------------------------- test files


def _of_test_file(problem: Problem, file: Path) -> Iterator[WeakTest]:
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    tree = ast.parse(text)
    for spot in weak_module(tree, _imported(tree, problem)):
        above = lines[spot.line - 2] if spot.line > 1 else ""
        around = [*lines[spot.line - 1 : spot.end_line], *([above] if above.lstrip().startswith("#") else [])]
        if not any(map(_MEANT.search, around)):
            yield WeakTest(spot.weakness, Fault(file, spot.line, _sentence(spot)))


def _imported(tree: ast.Module, problem: Problem) -> TestedNames:
    """By which names a test file calls the submission."""
    module = problem.code.module
    names: set[str] = set()
    modules: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=aliases):
                modules |= {alias.asname or alias.name for alias in aliases if alias.name == module}
            case ast.ImportFrom(module=source, names=[ast.alias(name="*")]) if source == module:
                names |= _defined(problem)
            case ast.ImportFrom(module=source, names=aliases) if source == module:
                names |= {alias.asname or alias.name for alias in aliases}
    return _tested(problem, names, modules)


# ---------------------------------------------------------------------- cases.toml


@dataclass(frozen=True, slots=True)
class _Entry:
    """A weak spot in the text of one key of a table."""

    table_line: int
    path: tuple[str | int, ...]
    spot: Spot
    name: str


def _of_cases_file(problem: Problem) -> Iterator[WeakTest]:
    file = problem.folder / "cases.toml"
    if not problem.cases and not problem.properties:
        return
    text = file.read_text(encoding="utf-8")
    places = TomlPositions(text)
    tables = _Tables(problem, text)
    for entry in _entries(problem):
        if not tables.is_meant(entry.table_line):
            line = places.text_line(entry.path) + entry.spot.line - 1
            yield WeakTest(entry.spot.weakness, Fault(file, line, _sentence(entry.spot, entry.name)))


class _Tables:
    """Where each table of cases.toml begins and ends."""

    def __init__(self, problem: Problem, text: str) -> None:
        self._lines = text.splitlines()
        self._starts = sorted(
            [case.line for case in problem.cases] + [prop.line for prop in problem.properties]
        )

    def is_meant(self, start: int) -> bool:
        """Whether the table that begins in this line says that its test is meant as it is."""
        end = next((each for each in self._starts if each > start), len(self._lines) + 1)
        return any(map(_MEANT.search, self._lines[start - 1 : end - 1]))


def _entries(problem: Problem) -> Iterator[_Entry]:
    tested = _tested(problem, _defined(problem), {problem.code.module})
    for number, case in enumerate(problem.cases):
        for key, spot in _of_case(problem, case, tested):
            yield _Entry(case.line, ("case", number, key), spot, case.name)
    for number, prop in enumerate(problem.properties):
        if prop.holds is not None:
            for spot in weak_steps(_steps(prop.holds), tested, "result", verdict=True):
                yield _Entry(prop.line, ("property", number, "holds"), spot, prop.name)


def _of_case(problem: Problem, case: Case, tested: TestedNames) -> Iterator[tuple[str, Spot]]:
    """The weak spots of a case, each with the key that it is in."""
    if case.driver is not None:
        if case.expect is not None and case.expect.strip() in ("True", "False"):
            yield "driver", Spot(1, 1, Weakness.DRIVER_DECIDES, "")
    else:
        yield from (("call", spot) for spot in weak_steps(_steps(case.call), tested, verdict=False))
    if case.expect is None:
        return
    expect = ast.Module([*_steps(case.expect)], [])
    for call in calls_of(expect, tested):
        yield "expect", Spot(call.lineno, call.lineno, Weakness.ASKS_SOLUTION, ast.unparse(call))
    if problem.comparison.mode is not CompareMode.APPROX:
        known = {each.value for each in inexact_floats(ast.Module([*_steps(case.call)], []))}
        for number in inexact_floats(expect)[:1]:
            if number.value not in known:
                yield "expect", Spot(number.lineno, number.lineno, Weakness.EXACT_FLOAT, ast.unparse(number))


def _steps(text: str) -> list[ast.stmt]:
    """The statements, on the lines on which they stand in the text."""
    leading = text[: len(text) - len(text.lstrip())].count("\n")
    return ast.parse("\n" * leading + text.strip()).body


# ---------------------------------------------------------------------- both


def _defined(problem: Problem) -> set[str]:
    """The functions and classes that the reference defines."""
    body = ast.parse(problem.reference.text).body
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return {problem.code.entry, *(each.name for each in body if isinstance(each, kinds))}


def _tested(problem: Problem, names: set[str], modules: set[str]) -> TestedNames:
    return TestedNames(
        frozenset(names),
        frozenset(modules),
        writes_back=problem.comparison.mutate_args is MutationPolicy.ALLOW,
        has_order=_NO_ORDER.search(problem.code.signature) is None,
    )


def _sentence(spot: Spot, name: str = "") -> str:
    if spot.weakness is Weakness.DRIVER_DECIDES:
        return say("weak_tests.driver_decides", name=name)
    code = " ".join(spot.code.split())
    shown = code if len(code) <= _LONGEST_CODE else f"{code[: _LONGEST_CODE - 1]}…"
    return say(f"weak_tests.{spot.weakness.value}", code=shown)
