"""Each folder of simpler/ is a rule: it speaks of the lines that `fires.py` names, and of nothing in `quiet.py`."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.model import Code, Rule
from etude.feedback.review.simpler import RULES, suggestions

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.catalogue.model import Problem

FOLDERS = sorted((Path(__file__).parent / "simpler").iterdir())
HERE = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def text_of(folder: Path, name: str) -> str:
    text = (folder / f"{name}.py").read_text(encoding="utf-8")
    ast.parse(text)
    return text


def lines_of(problem: Problem, text: str, rule: str) -> list[int]:
    return [each.line for each in suggestions(problem, text) if each.rule == rule]


def test_every_rule_has_its_folder() -> None:
    assert {folder.name for folder in FOLDERS} == {rule.id for rule in RULES}
    assert len({rule.id for rule in RULES}) == len(RULES)


@HERE
def test_a_rule_speaks_of_its_lines(folder: Path, make: Callable[..., Problem]) -> None:
    text = text_of(folder, "fires")
    (named,) = re.findall(r"^# lines: (.*)$", text, re.MULTILINE)
    assert lines_of(make(), text, folder.name) == [int(number) for number in named.split(", ")]


@HERE
def test_a_rule_keeps_quiet_about_a_near_miss(folder: Path, make: Callable[..., Problem]) -> None:
    assert lines_of(make(), text_of(folder, "quiet"), folder.name) == []


@HERE
def test_sentences_are_one_line_that_ends(folder: Path, make: Callable[..., Problem]) -> None:
    found = [each for each in suggestions(make(), text_of(folder, "fires")) if each.rule == folder.name]
    for each in found:
        assert each.message.endswith(".")
        assert "\n" not in each.message
        assert len(each.message) < 200


@HERE
def test_what_a_problem_forbids_is_not_suggested(folder: Path, make: Callable[..., Problem]) -> None:
    (rule,) = [each for each in RULES if each.id == folder.name]
    text = text_of(folder, "fires")
    for selector in rule.brings:
        problem = make(rules=(Rule("forbid", (selector,), "no"),))
        assert lines_of(problem, text, rule.id) == []
    for selector in rule.takes:
        problem = make(rules=(Rule("require", (selector,), "yes"),))
        assert lines_of(problem, text, rule.id) == []


@HERE
def test_what_arrays_answer_otherwise_is_left_to_them(folder: Path, make: Callable[..., Problem]) -> None:
    (rule,) = [each for each in RULES if each.id == folder.name]
    numpy = make(code=Code("f", "def f(x)", requires=("numpy",)))
    assert bool(lines_of(numpy, text_of(folder, "fires"), rule.id)) is not rule.plain_only


def test_no_more_than_a_reader_would_read(make: Callable[..., Problem]) -> None:
    lines = "\n".join(f"    if x == {number} or x == None:\n        pass" for number in range(30))
    assert len(suggestions(make(), f"def f(x):\n{lines}\n")) == 8


def test_of_what_is_no_python_nothing_is_said(make: Callable[..., Problem]) -> None:
    assert suggestions(make(), "def f(:\n") == ()
