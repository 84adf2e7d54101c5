"""`etude author check` with the real judge: what is named is checked, and how it ends."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from pathlib import Path

ID = "python-foundations/higher-order-functions"
FOLDER = builtin_root().path / ID


@pytest.fixture
def mine(home: Path) -> Path:
    """A problem of one's own, outside any collection."""
    folder = home / "work" / "mine" / "higher-order-functions"
    shutil.copytree(FOLDER, folder)
    return folder


def test_a_sound_problem(etude) -> None:
    ended = etude("author", "check", ID)
    assert (ended.status, ended.err) == (0, "")
    assert "sound: 1" in ended.out


def test_what_is_to_be_mended_is_said_with_its_place(etude, mine: Path) -> None:
    wrong = mine / "wrong" / "loops.py"
    wrong.write_text(wrong.read_text().replace('outcome = "', 'outcome = "time-limit"  # "'))
    ended = etude("author", "check", mine)
    assert ended.status == 1
    assert "wrong/loops.py:2: error: `outcome` says time-limit" in ended.out


def test_a_hint_that_learners_never_see_is_said(etude, mine: Path) -> None:
    hints = mine / "hints.md"
    text = hints.read_text()
    line = text[: text.index("## A promise")].count("\n") + 1
    hints.write_text(text.replace("Try `print(", "Begin with `from operator import mul`. Try `print("))
    ended = etude("author", "check", mine)
    assert ended.status == 1
    told = "The hint 'A promise is not a list' is shown to nobody: it holds `from operator import mul`"
    assert f"hints.md:{line}: error: {told}" in ended.out


def test_json_is_an_object_a_line(etude, mine: Path) -> None:
    (mine / "statement.md").unlink()
    ended = etude("author", "check", "--format", "json", mine)
    assert ended.status == 1
    (found,) = [json.loads(line) for line in ended.out.splitlines()]
    assert (found["problem"], found["sound"]) == ("mine/higher-order-functions", False)
    assert {remark["check"] for remark in found["remarks"]} == {"schema"}


@pytest.mark.parametrize("name", ["python-foundations/higher-order-function", "work"])
def test_what_is_no_problem_is_said(etude, name: str, home: Path) -> None:
    named = str(home / name) if name == "work" else name
    ended = etude("author", "check", named)
    assert (ended.status, ended.out) == (2, "")
    assert named.removesuffix("function") in ended.err
