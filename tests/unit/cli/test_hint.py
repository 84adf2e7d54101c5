"""`etude hint` with the real judge: one rung each time, and what waits for another try."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.roots import builtin_root
from etude.practice.store import ProgressStore

if TYPE_CHECKING:
    from pathlib import Path

ID = "python-foundations/higher-order-functions"
FOLDER = builtin_root().path / ID
WRONG = f"""# etude: {ID}
from functools import reduce


def process_numbers(numbers):
    result = {{}}
    result["doubled"] = list(map(lambda n: n * 2, numbers))
    result["evens"] = list(filter(lambda n: n % 2 == 1, numbers))
    result["product"] = reduce(lambda a, b: a * b, numbers, 1)
    result["sum_of_squares"] = reduce(lambda a, b: a + b * b, numbers, 0)
    return result
"""


@pytest.fixture
def file(home: Path) -> Path:
    path = home / "work" / "numbers.py"
    path.write_text(WRONG)
    return path


def first_line(ended) -> str:
    return ended.out.partition("\n")[0]


def test_a_rung_each_time_until_another_try_is_needed(etude, file: Path) -> None:
    told = [etude("hint", file) for _ in range(4)]
    titles = [re.sub(r"of \d+", "of n", first_line(each)) for each in told[:3]]
    assert titles == [
        "Hint 1 of n: A question about the call that is shown",
        "Hint 2 of n: Where to look",
        "Hint 3 of n: The idea behind it",
    ]
    assert "process_numbers([2])['evens'] should be [2]" in told[0].out
    assert "line 8: result = {'doubled': [4], 'evens': []}" in told[1].out
    assert [each.status for each in told] == [0, 0, 0, 1]
    assert told[3].out == ""
    assert "opens when you have changed your program" in told[3].err

    file.write_text(WRONG + "x = 1\n")
    again = etude("hint", file)
    assert (again.status, first_line(again)[:7]) == (0, "Hint 4 ")


def test_without_the_gate_down_to_the_change_and_the_reference(
    etude, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ETUDE_HINTS_GATE", "false")
    told = [etude("hint", file) for _ in range(6)]
    change = told[4].out
    assert first_line(told[4]) == "Hint 5 of 6: The change itself"
    assert '    - result["evens"] = list(filter(lambda n: n % 2 == 1, numbers))\n    + ' in change
    assert (told[5].status, told[5].out) == (1, "")  # nobody is there to say yes
    assert "Run this in a terminal" in told[5].err
    assert etude("progress").out.count("hints: 5") == 1


@pytest.mark.parametrize(("answer", "shown"), [("y\n", True), ("n\n", False)])
def test_the_reference_asks_in_a_terminal(
    etude, file: Path, home: Path, monkeypatch: pytest.MonkeyPatch, answer: str, shown: bool
) -> None:
    file.write_text("# etude: " + ID + "\n(")  # few rungs
    monkeypatch.setenv("ETUDE_HINTS_GATE", "false")
    monkeypatch.setattr("etude.cli.hint.sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: answer.strip())
    ended = etude("hint", file)
    while ended.status == 0 and ": The reference" not in ended.out:
        ended = etude("hint", file)
    assert ("def process_numbers" in ended.out) is shown
    assert ended.status == (0 if shown else 1)
    store = ProgressStore(home / "data_dir" / "progress.sqlite3")
    assert any(use.rung == "reference" for use in store.help_given(ID).uses) is shown
    store.close()


def test_a_starter_has_the_hints_of_its_author_in_order(etude, home: Path) -> None:
    starter = home / "work" / "starter.py"
    starter.write_text((FOLDER / "starter.py").read_text())
    titles = [first_line(etude("hint", "--problem", ID, starter)) for _ in range(6)]
    assert [title[:11] for title in titles] == [f"Hint {number} of 5" for number in (1, 2, 3, 4, 5, 5)]
    assert titles[4] == titles[5]


def test_what_is_no_exercise_is_told(etude, home: Path) -> None:
    other = home / "work" / "other.py"
    other.write_text("x = 1\n")
    ended = etude("hint", other)
    assert ended.status == 2
    assert "is not an exercise yet" in ended.err
    assert etude("hint", home / "nowhere.py").status == 2
