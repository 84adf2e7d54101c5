"""Each weak test is found on its line, and sound tests are left in peace: cases.toml beside this file."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome
from etude.judge.weak_tests import weak_tests

HERE = Path(__file__).parent
DATA = tomllib.loads((HERE / "cases.toml").read_text(encoding="utf-8"))
PROBLEM = """
schema = 1
id = "heap"
title = "A heap"
difficulty = "easy"
minutes = 5
chapter = "weak"
topics = ["heap"]
authors = ["The Étude authors"]
license = "MIT"
version = 1

[code]
entry = "top"
signature = "def top(items: list, count: int = 9) -> {returns}"
requires = []

[compare]
mode = "{mode}"
mutate_args = "{mutate}"

[input]

[[input.argument]]
name = "items"
type = "list"
items = {{ type = "int" }}
"""
COLLECTION = """
schema = 1
id = "weak"
title = "Weak"
summary = "Weak tests."
license = "MIT"

[[chapter]]
id = "weak"
title = "Weak"
topics = ["heap"]
problems = ["heap"]
"""
REFERENCE = """
class Heap:
    def __init__(self, items):
        self.items = sorted(items)

    def __eq__(self, other):
        return self.items == other.items

    def pop(self):
        return self.items.pop(0)


def is_heap(items):
    return True


def top(items, count=9):
    return sorted(items)[:count]
"""
SECTIONS = ("Introduction", "Key concepts", "Approach", "Examples")
SOUND_CASE = '[[case]]\nname = "one"\ncall = "top([2, 1])"\nexpect = "[1, 2]"\n'
# Everything it gives is equal to everything and counts as true.
LIAR = """
class Heap:
    def __init__(self, items=()):
        pass

    def __eq__(self, other):
        return True

    def __bool__(self):
        return True


def is_heap(items):
    return Heap()


def top(items, count=9):
    {steps}
"""


def written(folder: Path, entry: dict[str, str]) -> Path:
    """A problem with these tests."""
    folder = folder / "heap"
    (folder / "tests").mkdir(parents=True)
    facts = {"returns": entry.get("returns", "list"), "mode": entry.get("mode", "strict")}
    texts = {
        "problem.toml": PROBLEM.format(**facts, mutate=entry.get("mutate", "forbid")),
        "solution.py": REFERENCE,
        "starter.py": "def top(items, count=9):\n    raise NotImplementedError\n",
        "cases.toml": entry["text"] if entry["kind"] == "table" else SOUND_CASE,
        "statement.md": "".join(f"## {title}\n\nA heap.\n\n" for title in SECTIONS)
        + "```pycon\n>>> top([2, 1])\n[1, 2]\n```\n",
        "hints.md": "".join(f"## Hint {n}\n\nAgain.\n\n" for n in range(4)),
        "explanation.md": "It is a heap.\n",
    }
    if entry["kind"] == "file":
        texts["tests/test_heap.py"] = entry["text"]
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param({**entry, "kind": kind}, id=f"{kind}: {entry['name']}")
        for kind, entries in DATA.items()
        for entry in entries
    ],
)
def test_what_is_weak_is_found(tmp_path: Path, entry: dict[str, str]) -> None:
    folder = written(tmp_path, entry)
    found = weak_tests(load_problem(folder, Root(tmp_path)))
    assert [f"{each.fault.line} {each.weakness}" for each in found] == entry["weak"]
    file = folder / ("cases.toml" if entry["kind"] == "table" else "tests/test_heap.py")
    for each in found:
        assert each.fault.file == file
        assert each.fault.message.count("`") % 2 == 0
        assert each.is_note == (each.weakness in ("hidden_order", "exact_float"))


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("def test():\n    assert is_heap([1, 2])\n", "return sorted(items)[:count]"),
        ("def test():\n    assert Heap([1]) == Heap([1])\n", "return sorted(items)[:count]"),
        (
            "def test():\n    items = [2, 1]\n    assert top(items) == sorted(items)\n",
            "items.clear()\n    return items",
        ),
    ],
    ids=["truthiness", "own_equality", "aliased"],
)
async def test_what_is_said_to_be_weak_lets_a_wrong_submission_through(
    tmp_path: Path, text: str, steps: str, request: pytest.FixtureRequest
) -> None:
    """The judge cannot help here: this is why authors are told."""
    text = f"from solution import Heap, is_heap, top\n\n\n{text}"
    entry = {"kind": "file", "text": text, "mutate": "allow"}
    problem = load_problem(written(tmp_path, entry), Root(tmp_path, trusted=True))
    (weak,) = weak_tests(problem)
    assert weak.weakness in request.node.name
    service = JudgeService()
    try:
        verdict = await service.run(problem, LIAR.format(steps=steps))
    finally:
        await service.close()
    outcomes = {test.name: test.outcome for test in verdict.tests}
    assert [outcome for name, outcome in outcomes.items() if "test_heap" in name] == [Outcome.ACCEPTED]


def test_the_doctor_names_them(tmp_path: Path) -> None:
    root = tmp_path / "root"
    text = "from solution import is_heap\n\n\ndef test():\n    assert is_heap([1])\n"
    folder = written(root / "weak", {"kind": "file", "text": text})
    (root / "weak" / "collection.toml").write_text(COLLECTION, encoding="utf-8")
    cache = {"ETUDE_DATA_DIR": str(tmp_path / "data"), "ETUDE_CACHE_DIR": str(tmp_path / "cache")}
    own = os.environ | cache | {"ETUDE_ROOTS": str(root)}
    command = (sys.executable, "-P", "-m", "etude", "doctor")
    ended = subprocess.run(command, cwd=tmp_path, env=own, capture_output=True, text=True, check=True)
    assert f"{root}: weak tests: 1, notes: 0 (in 1 problems)" in ended.stdout
    assert f"{folder / 'tests' / 'test_heap.py'}:5: `is_heap([1])`" in ended.stdout
