"""Calls that an author names beside the specification: tried when no input of it goes wrong, and never hidden ones."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from judged_problems import PROBLEMS

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.errors import BrokenProblem

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.model import Problem
    from etude.judge.service import JudgeService

REFERENCE = "def one(n=1):\n    return n\n"
CASES = """
[[case]]
name = "seen"
visible = true
call = "one(3)"
expect = "3"

[[case]]
name = "not seen"
call = "one(10**9)"
expect = "10**9"
"""
ARGUMENT = """
[[input.argument]]
name = "n"
type = "int"
values = [2, 3, 0]
range = [0, 9]
edge = [0]
"""
LINES = """
class Step:
    def __index__(self):
        return 7000
found = one(Step().__index__())
one(1), math.floor(found)
"""
# what `also` holds, what is submitted, the call that is shown with what should come and what came, and its edge
SHOWN = {
    "one line": (
        ["one(5000)", "one(6000)"],
        "def one(n=1):\n    return n if n < 4000 else 0\n",
        ("one(5000)", "5000", "0", ""),
    ),
    "the second": (
        ["one(500)", "one(6000)"],
        "def one(n=1):\n    return n if n < 4000 else 0\n",
        ("one(6000)", "6000", "0", ""),
    ),
    "several lines": (
        [LINES],
        "def one(n=1):\n    return n if n < 4000 else 0\n",
        (LINES.strip(), "(1, 7000)", "(1, 0)", ""),
    ),
    "up to the line that goes wrong": (
        ["one(1)\none(5000)\none(6000)"],
        "def one(n=1):\n    return n if n < 4000 else 0\n",
        ("one(1)\none(5000)", "5000", "0", ""),
    ),
    "it raises": (
        ["one(5000)"],
        "def one(n=1):\n    if n > 4000:\n        raise KeyError(n)\n    return n\n",
        ("one(5000)", "5000", "", ""),
    ),
    "a small input comes first": (
        ["one(5000)"],
        "def one(n=1):\n    return n if 2 < n < 4000 else 1\n",
        ("one(2)", "2", "1", ""),
    ),
    "an edge comes first": (
        ["one(5000)"],
        "def one(n=1):\n    return n if 0 < n < 4000 else 1\n",
        ("one(0)", "0", "1", "0"),
    ),
}
BROKEN = {
    "hidden": ("one(10**9)", "the call of a hidden test"),
    "raises in the lines": ("one(2)[0]", "TypeError"),
    "no such name": ("one(nothing)", "nothing"),
    "a name of the judge": ("one(calls.double(2))", "nothing defines"),
}


def _problem(folder: Path, also: list[str], cases: str = CASES) -> Problem:
    made = shutil.copytree(PROBLEMS / "clash-one", folder / "clash-one")
    with (made / "problem.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[input]\nalso = {json.dumps(also)}\n{ARGUMENT}")
    shutil.rmtree(made / "tests", ignore_errors=True)
    (made / "solution.py").write_text(REFERENCE, encoding="utf-8")
    (made / "cases.toml").write_text(cases, encoding="utf-8")
    return load_problem(made, Root(folder, builtin=False, trusted=True))


@pytest.mark.parametrize("name", SHOWN)
async def test_the_call_that_is_shown(judge: JudgeService, tmp_path: Path, name: str) -> None:
    also, source, wanted = SHOWN[name]
    verdict = await judge.run(_problem(tmp_path, also), source)
    example = verdict.counterexample
    assert example is not None
    assert (example.call, example.expected, example.got, example.edge) == wanted
    assert example.ordinary == (name == "a small input comes first")


PROPERTY = """
[[property]]
name = "drawn"
count = 10
"""


async def test_what_an_ordinary_drawn_input_shows_too_is_no_edge(judge: JudgeService, tmp_path: Path) -> None:
    problem = _problem(tmp_path, ["one(5000)"], CASES + PROPERTY)
    verdict = await judge.run(problem, "def one(n=1):\n    return n if n < 6 else 0\n")
    assert verdict.counterexample is not None
    assert (verdict.counterexample.call, verdict.counterexample.ordinary) == ("one(5000)", True)
    verdict = await judge.run(problem, "def one(n=1):\n    return n if 0 < n < 6 else 1\n")
    assert verdict.counterexample is not None
    assert verdict.counterexample.call in ("one(6)", "one(7)", "one(8)", "one(9)")
    assert (verdict.counterexample.ordinary, verdict.counterexample.edge) == (True, "")


async def test_its_values_are_told(judge: JudgeService, tmp_path: Path) -> None:
    problem = _problem(tmp_path, ["one(5000)"])
    source = "def one(n=1):\n    found = n % 4000\n    return found\n"
    verdict = await judge.run(problem, source)
    assert verdict.counterexample is not None
    looked = await judge.examine(problem, source, verdict.counterexample.call)
    assert looked is not None
    assert ("found", "1000") in [(value.name, value.text) for value in looked.values]


@pytest.mark.parametrize("name", BROKEN)
async def test_a_call_that_cannot_be_used(judge: JudgeService, tmp_path: Path, name: str) -> None:
    text, part = BROKEN[name]
    problem = _problem(tmp_path, ["one(7)", text])
    with pytest.raises(BrokenProblem) as caught:
        await judge.prepare(problem)
    (fault,) = caught.value.faults
    assert fault.file.name == "problem.toml"
    assert "also" in fault.file.read_text(encoding="utf-8").splitlines()[fault.line - 1]
    assert part in fault.message
