from __future__ import annotations

import ast
from typing import Any

import pytest

from etude.catalogue.model import SourceFile
from etude.feedback.causes.cause import Certainty
from etude.feedback.fault_place import fault_place
from etude.feedback.known_statements import strangeness
from etude.feedback.look import Look
from etude.feedback.place import Place
from etude.feedback.slices import backward_slice, statement_lines
from etude.feedback.suspects import Evidence, suspects
from etude.feedback.tried_lines import Tried, TriedLine, tried_lines
from etude.judge.examination import Run
from etude.judge.syntax import Program
from etude.judge.verdict import Raised, Span

REFERENCE = """\
def mean(numbers, scale):
    total = 0
    for number in numbers:
        total += number
    return scale * total / len(numbers)
"""
WRONG = """\
def mean(numbers, scale):
    result = 0
    for number in numbers[1:]:
        result += number
    count = len(numbers)
    if scale > 1:
        result = result * 2
    return (
        scale * result
        / count
    )
"""


def test_a_line_belongs_to_the_innermost_statement_that_it_helps_to_write() -> None:
    starts = statement_lines(ast.parse(WRONG))
    assert starts == {2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 8, 10: 8, 11: 8}


SLICES = [
    ("names and what changes them", WRONG, 9, {8: 0, 2: 1, 4: 1, 7: 1, 5: 1, 3: 2, 6: 2}),
    ("only what is read", "a = 1\nb = 2\nc = a\n", 3, {3: 0, 1: 1}),
    ("attributes by their name", "def f(self):\n    self.x = 1\ndef g(self):\n    return self.x\n", 4, {4: 0, 2: 1}),
    ("what a called function gives back", "def f():\n    x = 1\n    return x\ny = f()\n", 4, {4: 0, 3: 1, 2: 2}),
    ("what a generator gives", "def f():\n    yield 1\ny = list(f())\n", 3, {3: 0, 2: 1}),
    ("objects that a method may change", "a = []\na.append(1)\nb = a\n", 3, {3: 0, 1: 1, 2: 1}),
    ("where a loop is left early", "while a:\n    if b:\n        break\n    c = 1\n", 4, {4: 0, 1: 1, 2: 2}),
    ("where a function is left early", "def f(a):\n    if a:\n        return 1\n    return 2\n", 4, {4: 0, 2: 2}),
    ("branches and loops around", "while a:\n    if b:\n        c = 1\n", 3, {3: 0, 2: 1, 1: 1}),
    ("a name bound within an expression", "if (n := 3):\n    pass\nx = n\n", 3, {3: 0, 1: 1}),
    ("no statement there", "a = 1\n\n", 2, {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "steps"), [each[1:] for each in SLICES], ids=[each[0] for each in SLICES]
)
def test_what_a_statement_depends_on(text: str, line: int, steps: dict[int, int]) -> None:
    assert backward_slice(ast.parse(text), line) == steps


def test_statements_that_no_right_program_has(make: Any) -> None:
    problem = make(reference=SourceFile("solution.py", REFERENCE))
    found = strangeness(problem, ast.parse(WRONG))
    assert [line for line, share in found.items() if share == 0] == [2, 4]  # whatever their names
    assert found[7] == 1
    assert 0 < found[8] < 1  # it divides by a name, where the reference counts
    assert strangeness(problem, ast.parse(REFERENCE)).keys() == {2, 4, 5}  # without the loop
    assert set(strangeness(problem, ast.parse(REFERENCE)).values()) == {0}


def test_a_right_program_that_no_python_can_read_tells_nothing(make: Any) -> None:
    problem = make(reference=SourceFile("solution.py", "def (:"))
    assert set(strangeness(problem, ast.parse("x = 1\n")).values()) == {1}


RIGHT_RUN = Run(False, (2, 3, 4, 5, 6, 9))
BEGINS = Run(True, (2, 3, 4, 5, 6, 9), begins=(4, 9))
BEGINS_BUT_RIGHT = Run(False, (2, 3, 4, 5, 6, 9), begins=(4,))
STRANGE_BUT_RIGHT = Run(False, (2, 4, 9), (4,))
STRANGE = Run(True, (2, 4, 9), (4, 9))
RAISED = Raised("TypeError", "", spans=(Span(5, 5, 5, 9),))
ORDERS = [
    ("nothing else is known: where it comes out, if nothing is stranger", Evidence(9), 8),
    ("a rule found it", Evidence(9, cause=5, certainty=Certainty.LIKELY), 5),
    ("a change mends it", Evidence(9, cause=5, certainty=Certainty.PROVEN, mended=3), 3),
    ("only wrong calls come there", Evidence(9, runs=(RIGHT_RUN, Run(True, (2, 3, 6, 7, 9)))), 7),
    ("strange values begin there", Evidence(9, runs=(RIGHT_RUN, Run(True, (2, 3, 4, 5, 6, 9), (4, 9)))), 4),
    ("wrong values begin there", Evidence(9, runs=(BEGINS, RIGHT_RUN)), 4),
    ("not where right calls have such values", Evidence(9, runs=(BEGINS, *4 * (BEGINS_BUT_RIGHT,))), 8),
    ("not where right calls have such values too", Evidence(9, runs=(*3 * (STRANGE_BUT_RIGHT,), STRANGE)), 8),
    ("changes of it mend the shown call", Evidence(9, tried=(TriedLine(5, 9, 2, 0), TriedLine(9, 9, 0, 0))), 5),
    ("most such changes are there", Evidence(9, tried=(TriedLine(4, 9, 3, 0), TriedLine(5, 9, 1, 0))), 4),
    ("one that mends the rest too tells more", Evidence(9, tried=(TriedLine(4, 9, 3, 0), TriedLine(5, 9, 1, 1))), 5),
    ("changes of other lines of it count", Evidence(4, tried=(TriedLine(10, 9, 1, 0),)), 8),
    ("its comparison was changed in vain", Evidence(6, tried=(TriedLine(6, 9, 0, 0), TriedLine(3, 9, 1, 0))), 3),
    ("no change mends anything", Evidence(6, tried=(TriedLine(6, 9, 0, 0), TriedLine(3, 9, 0, 0))), 6),
    ("an exception that is raised at the mistake", Evidence(5, raised=RAISED), 5),
]  # fmt: skip


@pytest.mark.parametrize(
    ("evidence", "line"), [each[1:] for each in ORDERS], ids=[each[0] for each in ORDERS]
)
def test_the_most_suspect_line(make: Any, evidence: Evidence, line: int) -> None:
    # All that the program does is in a right program too, so that the text itself says nothing.
    problem = make(reference=SourceFile("solution.py", WRONG))
    found = suspects(problem, Program(WRONG), evidence)
    assert found[0].line == line
    assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)


LONG = """\
def process_numbers(numbers):
    total = sum(numbers)
    return {
        "total": total,
        "mean": total / 2,
        "twice": 2 * total,
    }
"""
PLACES = [
    ("nothing mends: the first line", (), 3),
    ("changes of a line within it mend", (TriedLine(5, 9, 2, 0), TriedLine(6, 9, 1, 0)), 5),
    ("the first of two lines", (TriedLine(6, 9, 1, 0), TriedLine(5, 9, 1, 0)), 5),
    ("changes of another statement mend", (TriedLine(2, 9, 9, 1), TriedLine(5, 9, 0, 0)), 2),
]


@pytest.mark.parametrize(("tried", "line"), [each[1:] for each in PLACES], ids=[each[0] for each in PLACES])
def test_within_a_long_statement_the_line_that_changes_mend(
    make: Any, tried: tuple[TriedLine, ...], line: int
) -> None:
    found = fault_place(make(), Program(LONG), Place(Span(3, 5, 3, 13)), Look(tried=tried))
    assert found.span.line == line


def test_a_change_counts_for_the_line_on_which_it_begins() -> None:
    text = "a = 1\nb = 2\n"
    tried = [
        Tried("a = 2\nb = 2\n", mends=False, passes=True),
        Tried("a = 3\nb = 3\n", mends=True, passes=False),
        Tried("a = 1\nc = 3\nb = 2\n", mends=True, passes=True),
        Tried("a = 1\nc = 3\nb = 2\n", mends=True, passes=True),  # the same once more
        Tried("a = 1\nb = 2\nc = 3\n", mends=False, passes=False),
    ]
    assert tried_lines(text, tried) == (TriedLine(1, 2, 1, 0), TriedLine(2, 2, 1, 1))
    assert tried_lines(text, []) == ()


def test_text_that_is_no_program_has_no_suspects(make: Any) -> None:
    assert suspects(make(), Program("def f(:\n"), Evidence(1)) == []
