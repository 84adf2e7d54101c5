"""What properties make of results that are no plain data: named tuples count by their values, objects by none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from judged_problems import PROBLEMS

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root
from etude.errors import BrokenProblem
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from etude.judge.service import JudgeService

PROPERTY = '[[property]]\nname = "random"\ncount = 20\nseed = 3\n'
POINT = "from collections import namedtuple\nPoint = namedtuple('Point', 'x y')\n\n\n"
BOX = "class Box:\n    def __init__(self, content):\n        self.content = content\n\n\n"
SQUARE = "def square(number):\n    return {}\n"


def made(folder: Path, reference: str, cases: str = PROPERTY) -> Problem:
    """A problem of one property, by what its reference gives."""
    place = folder / "limits"
    shutil.copytree(PROBLEMS / "limits", place, ignore=shutil.ignore_patterns("tests", "submissions"))
    (place / "solution.py").write_text(reference)
    (place / "cases.toml").write_text(cases)
    return load_problem(place, Root(folder, builtin=True, trusted=True))


@pytest.mark.parametrize(
    ("reference", "submitted", "outcome"),
    [
        ("Point(number, 1)", "Point(number, 1)", Outcome.ACCEPTED),
        ("Point(number, 1)", "Point(number, 2)", Outcome.WRONG_ANSWER),
        ("Point(number, 1)", "Box(number)", Outcome.WRONG_ANSWER),
        ("[Point(number, 1), 2]", "[Point(number, 1), 2]", Outcome.ACCEPTED),
        ("[Point(number, 1), 2]", "[Point(number, 2), 2]", Outcome.WRONG_ANSWER),
        ("{'at': (1, Point(number, 1))}", "{'at': (1, Point(number, 1))}", Outcome.ACCEPTED),
        ("{'at': (1, Point(number, 1))}", "{'at': (1, Point(number, 3))}", Outcome.WRONG_ANSWER),
        ("(number, Box(number))", "(number, Box(1))", Outcome.ACCEPTED),
        ("(number, Box(number))", "(number + 1, Box(number))", Outcome.WRONG_ANSWER),
        ("(number, Box(number))", "(number, None)", Outcome.WRONG_ANSWER),
        ("(number, Box(number))", "(number, lambda: 1)", Outcome.WRONG_ANSWER),
        ("(number, lambda: number)", "(number, Box)", Outcome.ACCEPTED),
        ("(number, lambda: number)", "(number, Box(number))", Outcome.WRONG_ANSWER),
        ("iter([Point(number, 1)])", "iter([Point(number, 1)])", Outcome.ACCEPTED),
        ("iter([Point(number, 1)])", "iter([Point(number, 2)])", Outcome.WRONG_ANSWER),
    ],
)
async def test_what_is_no_plain_data(
    judge: JudgeService, tmp_path: Path, reference: str, submitted: str, outcome: Outcome
) -> None:
    problem = made(tmp_path, POINT + BOX + SQUARE.format(reference))
    verdict = await judge.run(problem, POINT + BOX + SQUARE.format(submitted))
    assert (verdict.outcome, verdict.detail) == (outcome, "")


@pytest.mark.parametrize("result", ["Box(number)", "lambda: number"])
async def test_a_property_that_compares_nothing_is_its_authors_to_repair(
    judge: JudgeService, tmp_path: Path, result: str
) -> None:
    with pytest.raises(BrokenProblem, match=r"cases.toml:1: the property 'random' compares nothing"):
        await judge.prepare(made(tmp_path, BOX + SQUARE.format(result)))
