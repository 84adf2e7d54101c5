"""`etude author` with the real judge: what is begun, what is checked, and how it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from etude.authoring import proving
from etude.catalogue.load import load_collection
from etude.cli.author_new import new

sys.path.insert(0, str(Path(__file__).parents[2] / "content"))

import tutorial

SERVER = Path(__file__).parents[3] / "server"
ID = "python-foundations/higher-order-functions"


@pytest.fixture
def mine(home: Path) -> Path:
    """A problem of one's own, outside any collection."""
    folder = home / "work" / "mine" / tutorial.NAME
    tutorial.write(folder)
    return folder


def test_a_sound_problem(etude) -> None:
    ended = etude("author", "check", ID)
    assert (ended.status, ended.err) == (0, "")
    assert "sound: 1" in ended.out


def test_what_is_to_be_mended_is_said_with_its_place(etude, mine: Path) -> None:
    wrong = mine / "wrong" / "sums.py"
    wrong.write_text(wrong.read_text().replace('outcome = "', 'outcome = "time-limit"  # "'))
    ended = etude("author", "check", mine)
    assert ended.status == 1
    assert "wrong/sums.py:2: error: `outcome` says time-limit" in ended.out


def test_a_hint_that_learners_never_see_is_said(etude, mine: Path) -> None:
    hints = mine / "hints.md"
    text = hints.read_text()
    line = text[: text.index("## From a window")].count("\n") + 1
    secret = 'raise ValueError("a window holds at least one number")'
    hints.write_text(text.replace("Python adds up", f"First `{secret}`. Python adds up"))
    ended = etude("author", "check", mine)
    assert ended.status == 1
    told = "The hint 'From a window to its mean' is shown to nobody: it holds `raise ValueError("
    assert f"hints.md:{line}: error: {told}" in ended.out


def test_json_is_an_object_a_line(etude, mine: Path) -> None:
    (mine / "statement.md").unlink()
    ended = etude("author", "check", "--format", "json", mine)
    assert ended.status == 1
    (found,) = [json.loads(line) for line in ended.out.splitlines()]
    assert (found["problem"], found["sound"]) == ("mine/moving-average", False)
    assert {remark["check"] for remark in found["remarks"]} == {"schema"}


@pytest.mark.parametrize("name", ["python-foundations/higher-order-function", "work"])
def test_what_is_no_problem_is_said(etude, name: str, home: Path) -> None:
    named = str(home / name) if name == "work" else name
    ended = etude("author", "check", named)
    assert (ended.status, ended.out) == (2, "")
    assert named.removesuffix("function") in ended.err


def test_what_was_found_is_kept_until_something_changes(etude, mine: Path, monkeypatch) -> None:
    looked = []
    look = proving.check_problem

    async def counted(folder: Path, *others: object) -> object:
        looked.append(folder.name)
        return await look(folder, *others)

    monkeypatch.setattr(proving, "check_problem", counted)
    for times, change in enumerate([None, None, "hints.md", "--fresh"], start=1):
        if change == "hints.md":
            (mine / change).write_text((mine / change).read_text() + "\nMore.\n")
        ended = etude("author", "check", *(["--fresh"] if change == "--fresh" else []), mine)
        assert ended.status == 0, ended
        assert len(looked) == {1: 1, 2: 1, 3: 2, 4: 3}[times]


def test_hints_are_counted_and_shown_if_wanted(etude, mine: Path) -> None:
    assert "hints on what could be better" in etude("author", "check", mine).out
    assert ": hint: " in etude("author", "check", "--hints", mine).out


def test_several_are_told_in_their_order(etude, mine: Path, home: Path) -> None:
    broken = mine.with_name("broken")
    shutil.copytree(mine, broken)
    (broken / "problem.toml").write_text("nothing\n")
    ended = etude("author", "check", "--format", "json", mine, broken, ID)
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert [each["problem"] for each in found] == ["mine/moving-average", "mine/broken", ID]
    assert [each["sound"] for each in found] == [True, False, True]
    assert ended.status == 1


def test_a_folder_of_problems(etude, mine: Path) -> None:
    shutil.copytree(mine, mine.with_name("_left-out"))
    ended = etude("author", "check", "--format", "json", mine.parent)
    assert [json.loads(line)["problem"] for line in ended.out.splitlines()] == ["mine/moving-average"]


def test_watching_checks_again_and_ends_cleanly(mine: Path) -> None:
    (mine / "statement.md").rename(mine / "statement.old")
    watching = subprocess.Popen(
        [sys.executable, "-m", "etude", "author", "check", "--watch", "--format", "json", mine],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SERVER)},
    )
    assert watching.stdout is not None
    assert json.loads(watching.stdout.readline())["sound"] is False
    (mine / "statement.old").rename(mine / "statement.md")
    assert json.loads(watching.stdout.readline())["sound"] is True
    watching.send_signal(signal.SIGINT)
    rest, errors = watching.communicate(timeout=120)
    assert (watching.returncode, rest) == (0, "")
    assert "changed" in errors


SIGNATURE = "def double(numbers: list[int], times: int = 1) -> list[int]"


def test_a_new_problem(etude, home: Path) -> None:
    ended = etude("author", "new", "mine/doubling", "--signature", SIGNATURE, "--requires", "numpy")
    folder = Path("problems/mine/doubling")
    assert (ended.status, ended.out) == (0, f"{folder}\n")
    assert "TODO(author)" in ended.err
    table = tomllib.loads((folder / "problem.toml").read_text())
    assert (table["title"], table["difficulty"], table["minutes"]) == ("Doubling", "medium", 15)
    assert table["code"] == {"entry": "double", "signature": SIGNATURE, "requires": ["numpy"]}
    assert [each["type"] for each in table["input"]["argument"]] == ["list", "int"]
    load_collection(folder.parent.resolve())
    checked = etude("author", "check", folder)
    assert checked.status == 1
    assert set(re.findall(r"\((\w+)\)$", checked.out, re.MULTILINE)) == {"blanks"}


def test_a_second_one_joins_its_chapter(etude) -> None:
    etude("author", "new", "mine/first", "--signature", SIGNATURE, "--chapter", "lists")
    etude("author", "new", "mine/second", "--signature", "class Counter: add(x)")
    text = Path("problems/mine/collection.toml").read_text()
    assert tomllib.loads(text)["chapter"] == [
        {"id": "lists", "title": "Lists", "problems": ["first", "second"]}
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["mine/first", "--signature", SIGNATURE], "is there already"),
        (["mine/other"], "--signature"),
        (["mine/other", "--signature", "double(x)"], "signature"),
        (["mine/other", "--signature", "def f(x: int -> int"], "signature"),
        (["mine/Other", "--signature", SIGNATURE], "Other"),
        (["other", "--signature", SIGNATURE], "other"),
        (["../../other/x", "--signature", SIGNATURE], ".."),
        (["mine/other", "--signature", SIGNATURE, "--requires", "pandas"], "pandas"),
    ],
    ids=["taken", "no signature", "no def", "no Python", "no id", "no collection", "elsewhere", "package"],
)
def test_what_cannot_be_begun(etude, arguments: list[str], words: str) -> None:
    etude("author", "new", "mine/first", "--signature", SIGNATURE)
    before = sorted((path, path.read_bytes()) for path in Path().rglob("*") if path.is_file())
    ended = etude("author", "new", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert words in ended.err
    assert sorted((path, path.read_bytes()) for path in Path().rglob("*") if path.is_file()) == before
    assert not [path for path in Path().rglob("*") if path.name.startswith(".new")]


def test_on_a_terminal_it_asks(monkeypatch) -> None:
    answers = [SIGNATURE, "hard", "Twice", "25", "start", "Ada"]
    monkeypatch.setattr("etude.cli.author_new._can_ask", lambda: True)
    ended = CliRunner().invoke(new, ["mine/doubling"], input="\n".join(answers) + "\n")
    assert ended.exit_code == 0, ended.output
    table = tomllib.loads(Path("problems/mine/doubling/problem.toml").read_text())
    assert (table["title"], table["difficulty"], table["minutes"]) == ("Twice", "hard", 25)
    assert (table["chapter"], table["authors"]) == ("start", ["Ada"])


def test_the_template_is_all_there_is_to_fill_in(etude) -> None:
    """Every blank is filled with its answer, nothing else is touched, and the check has nothing to remark."""
    etude("author", "new", "mine/doubling", "--signature", "def double(numbers: list[int]) -> list[int]")
    folder = Path("problems/mine/doubling")
    answers = tomllib.loads((Path(__file__).parent / "filled_template.toml").read_text(encoding="utf-8"))
    for name, blanks in answers.items():
        text = (folder / name).read_text()
        for blank in blanks:
            assert blank["blank"] in text, (name, blank["blank"])
            text = text.replace(blank["blank"], blank["answer"], 1)
        (folder / name).write_text(text)
    ended = etude("author", "check", folder)
    assert "errors: 0" in ended.out, ended.out
    assert ended.status == 0
