"""Which edits are proposed for a failing program, and in which order; cases.toml holds the programs."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from etude.catalogue.model import SourceFile
from etude.feedback.edits.candidates import MOST, candidates
from etude.feedback.edits.edit import Candidate, Kind
from etude.feedback.edits.leaks import shows_reference
from etude.messages import say

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages

from edit_cases import EditCase, read_cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.catalogue.model import Problem

CASES = read_cases()
ENOUGH = 150  # of up to MOST candidates for each case


def case(function: Any) -> Any:
    return pytest.mark.parametrize("case", CASES, ids=lambda each: each.name)(function)


def proposed(case: EditCase, make: Callable[..., Problem]) -> list[Candidate]:
    problem = make(reference=SourceFile("solution.py", case.reference))
    problem = _with_entry(problem, case.entry)
    return list(candidates(problem, case.before, case.verdict, case.places, most=ENOUGH))


def _with_entry(problem: Problem, entry: str) -> Problem:
    import dataclasses

    return dataclasses.replace(problem, code=dataclasses.replace(problem.code, entry=entry))


def shape(source: str) -> str:
    return ast.dump(ast.parse(source))


@case
def test_the_edit_is_among_the_first(case: EditCase, make: Callable[..., Problem]) -> None:
    first = proposed(case, make)[: case.within]
    kinds = {shape(each.source): each.edit.kind for each in first}

    assert shape(case.after) in kinds
    assert kinds[shape(case.after)] == case.kind


@case
def test_every_candidate_is_another_program(case: EditCase, make: Callable[..., Problem]) -> None:
    found = proposed(case, make)
    shapes = [shape(each.source) for each in found]

    assert 0 < len(found) <= ENOUGH < MOST
    assert len(set(shapes)) == len(shapes)
    if case.verdict.outcome != "syntax-error":
        assert shape(case.before) not in shapes


@case
def test_a_candidate_is_its_edit_put_into_the_text(case: EditCase, make: Callable[..., Problem]) -> None:
    for each in proposed(case, make):
        edit, lines = each.edit, case.before.split("\n")
        start = sum(len(line) + 1 for line in lines[: each.span.line - 1]) + each.span.column - 1
        end = sum(len(line) + 1 for line in lines[: each.span.end_line - 1]) + each.span.end_column - 1

        assert case.before[:start] + edit.replacement + case.before[end:] == each.source


@case
def test_the_order_is_always_the_same(case: EditCase, make: Callable[..., Problem]) -> None:
    assert proposed(case, make) == proposed(case, make)


@case
def test_the_limit_on_their_number_cuts_off_the_last(case: EditCase, make: Callable[..., Problem]) -> None:
    problem = _with_entry(make(reference=SourceFile("solution.py", case.reference)), case.entry)
    few = list(candidates(problem, case.before, case.verdict, case.places, most=5))

    assert few == proposed(case, make)[:5]


@pytest.mark.parametrize("kind", Kind)
def test_the_words_for_a_kind_are_one_short_sentence(kind: Kind) -> None:
    words = say(f"edits.{kind}", name="running_mean")

    assert len(words) <= 120
    assert "\n" not in words
    assert words[-1] in ".?"


REFERENCE = "def spread(values):\n    top = max(values)\n    return top - min(values)\n"


@pytest.mark.parametrize(
    ("before", "after", "leaks"),
    [
        ("def spread(values):\n    return 0\n", "def spread(values):\n    return top - min(values)\n", True),
        (
            "def spread(values):\n    return 0\n",
            "def spread(values):\n    return top-min( values )  # so\n",
            True,
        ),
        (
            "def spread(values):\n    return 0\n",
            "def spread(values):\n    return (top - min(values))\n",
            True,
        ),
        (
            "def spread(values):\n    return 0\n",
            "def spread(values):\n    return max(values) - min(values)\n",
            False,
        ),
        ("top = max(values)\nx = 1\n", "top = max(values)\ntop = max(values)\n", False),
        ("x = 1\n", "# top = max(values)\n", False),
    ],
)
def test_a_line_of_the_reference_is_recognised(before: str, after: str, leaks: bool) -> None:
    assert shows_reference(before, after, REFERENCE) is leaks


def test_an_expression_of_the_reference_is_left_out_where_it_would_make_its_line(
    make: Callable[..., Problem],
) -> None:
    before = "def spread(values):\n    top = max(values)\n    return top - values[0]\n"
    verdict = next(each.verdict for each in CASES if each.kind == "ingredient")
    problem = _with_entry(make(reference=SourceFile("solution.py", REFERENCE)), "spread")
    found = list(candidates(problem, before, verdict))

    assert any(each.edit.from_reference for each in found)
    assert not any(
        shows_reference(before, each.source, REFERENCE) for each in found if each.edit.from_reference
    )


@pytest.mark.parametrize(
    "source", ["", "\n", "x = 1", "def f(:", "é = 'ü'\r\nprint(é)\r\n", "\tx = 1\n", "\x00"]
)
def test_no_text_breaks_it(source: str, make: Callable[..., Problem]) -> None:
    for each in CASES:
        for found in candidates(make(), source, each.verdict, each.places):
            ast.parse(found.source)
