"""The tables of the comparison, and that each runner gets the tests of the problem."""

from __future__ import annotations

import datetime as dt
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "bench"))

from comparison import PROBLEM, submissions
from comparison_page import PAGE, PLACE, Row, filled
from comparison_runners import ETUDE, RUNNERS, Environment, Suite

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from etude.catalogue.model import Problem

EMPTY = "Before.\n\n<!-- comparison: made by bench/comparison.py -->\n<!-- /comparison -->\n\nAfter.\n"
DAY = dt.date(2026, 1, 2)
STRICT = {
    "right: one": (True, "pass"),
    "mistake: two": (False, "fail"),
    "hostile: three": (False, "fail"),
    "hostile: four": (False, "fail"),
}
LENIENT = STRICT | {
    "right: one": (True, "fail"),
    "hostile: three": (False, "pass"),
    "hostile: four": (False, "no verdict"),
}


@pytest.fixture(scope="module")
def problem() -> Problem:
    root = builtin_root()
    return load_problem(root.path / PROBLEM, root)


def row(name: str, verdicts: dict[str, tuple[bool, str]], *leaked: str) -> Row:
    return Row(name, "1.0", verdicts, 0.123, frozenset(leaked), exception_line=True, value_line=False)


def cells(page: str, first: str) -> list[str]:
    (line,) = re.findall(rf"^\| {re.escape(first)} \| (.*) \|$", page, re.MULTILINE)
    return [cell.strip() for cell in line.split("|")]


def test_what_is_counted() -> None:
    rows = [row("strict", STRICT), row("lenient", LENIENT, "hostile: four")]
    page = filled(EMPTY, rows, {"absent": "it does not install"}, DAY, {"system": "Linux"})
    assert cells(page, "strict") == [
        *("1.0", "1 of 1", "1 of 1", "2 of 2", "0", "0", "0", "yes", "no", "0.12 s")
    ]
    assert cells(page, "lenient") == [
        *("1.0", "0 of 1", "1 of 1", "0 of 2", "1", "1", "1", "yes", "no", "0.12 s")
    ]
    assert cells(page, "`one`") == ["right", "**failed, though right**"]
    assert cells(page, "`three`") == ["right", "**false pass**"]
    assert cells(page, "`four`") == ["right", "*no verdict*"]
    assert "| `two` |" not in page
    assert "On the other 1 submissions" in page
    assert "Left out: absent, since it does not install." in page
    assert page.startswith("Before.\n")
    assert page.endswith("After.\n")
    assert filled(page, rows, {}, DAY, {}) == filled(EMPTY, rows, {}, DAY, {})


def test_a_page_without_a_place_is_refused() -> None:
    with pytest.raises(SystemExit):
        filled("Nothing here.\n", [row("strict", STRICT)], {}, DAY, {})


def test_the_page_in_the_repository_has_its_place_and_every_submission_is_there(problem: Problem) -> None:
    (shown,) = PLACE.findall(PAGE.read_text(encoding="utf-8"))
    found = submissions(problem)
    assert len([name for name in found if name.startswith("hostile: ")]) >= 20
    assert not [name for name, (text, _) in found.items() if "middle" in text]
    assert all(compile(text, name, "exec") for name, (text, _) in found.items())
    names = {name.partition(": ")[2] for name in found}
    assert set(re.findall(r"^\| `([^`]+)` \|", shown, re.MULTILINE)) <= names


def test_each_runner_gets_every_case(problem: Problem, tmp_path: Path) -> None:
    suite = Suite.of(problem, tmp_path / "root")
    copied = load_problem(suite.root / PROBLEM, builtin_root())
    assert (copied.rules, copied.cases) == ((), problem.cases)
    for runner in RUNNERS:
        folder = tmp_path / runner.name
        folder.mkdir()
        runner.write(suite, folder)
        written = "".join(each.read_text(encoding="utf-8") for each in folder.rglob("*.py"))
        arguments = [case.call.strip().splitlines()[-1] for case in problem.cases]
        assert not [argument for argument in arguments if argument not in written]
        assert all(compile(each.read_text("utf-8"), str(each), "exec") for each in folder.rglob("*.py"))


@pytest.mark.parametrize(("text", "verdict"), [("right", "pass"), ("wrong", "fail")])
def test_our_own_side_says_what_it_should(problem: Problem, tmp_path: Path, text: str, verdict: str) -> None:
    suite = Suite.of(problem, tmp_path / "root")
    source = problem.reference.text if text == "right" else "def process_numbers(numbers):\n    return {}\n"
    judged = Environment.create(ETUDE, tmp_path).judge(suite, source)
    assert (judged.verdict, judged.line, judged.leaked) == (verdict, text == "wrong", False)
