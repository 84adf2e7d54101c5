"""JSON Lines: every form of tests, and every kind of line that is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from brought import contents

from etude.catalogue.load import load_collection, load_problem
from etude.catalogue.model import CompareMode, Root

if TYPE_CHECKING:
    from collections.abc import Callable

    from brought import Import

GOOD = Path(__file__).parent / "lines" / "good.jsonl"
RIGHT: dict[str, Any] = {
    "id": "right",
    "prompt": "Double a number.",
    "entry_point": "double",
    "reference": "def double(number):\n    return 2 * number\n",
    "tests": "assert double(2) == 4\n",
}


def written(folder: Path, *lines: dict[str, Any] | str | bytes) -> Path:
    file = folder / "some.jsonl"
    parts = [
        line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    file.write_bytes(b"\n".join(parts) + b"\n")
    return file


def test_every_form_of_tests(bring: Callable[..., Import], root: Path) -> None:
    first = bring("jsonl", GOOD, "--trust", "--license", "MIT")
    assert first.status == 0
    assert first.fates() == {f"good/own-{number}": "imported" for number in (0, 1, 2, 3, 5)}
    verified = {name: entry["verified"] for name, entry in first.entries.items()}
    assert verified == {f"good/own-{number}": number != 5 for number in (0, 1, 2, 3, 5)}
    problems = {name: load_problem(root / name, Root(root)) for name in first.entries}

    check = problems["good/own-0"]
    assert [case.call for case in check.cases] == [
        "widest_gap([1, 4, 2])",
        "widest_gap([5])",
        "widest_gap([-1.5, 1.5])",
    ]
    assert [case.expect for case in check.cases] == ["3", "0", "3.0"]
    assert check.comparison.mode is CompareMode.EQUAL
    assert check.starter.text.endswith('    """\n    raise NotImplementedError\n')

    loose = problems["good/own-1"]
    assert (len(loose.cases), len(loose.test_files)) == (0, 1)
    assert "def test_assertions():\n    assert abs(mean" in loose.test_files[0].read_text(encoding="utf-8")

    file = problems["good/own-2"]
    assert (file.code.module, file.code.signature) == ("stack", "class Stack")
    lines = [json.loads(line) for line in GOOD.read_text(encoding="utf-8").splitlines() if line]
    assert file.test_files[0].read_text(encoding="utf-8") == lines[2]["tests"]

    cases = problems["good/own-3"]
    assert (cases.title, cases.summary.difficulty, cases.summary.topics) == ("Halve", "easy", ("floats",))
    assert (cases.comparison.mode, cases.comparison.tolerance.atol) == (CompareMode.APPROX, 1e-6)
    assert [case.visible for case in cases.cases] == [True, True, True, False]
    assert (cases.cases[1].call, cases.cases[2].raises) == ("halve(1.23456, places=2)", "ValueError")

    bare = problems["good/own-5"]
    assert (bare.has_reference, bare.limits.oracle) == (False, False)
    assert first.entries["good/own-5"]["left-out"] == ["source_dataset"]
    assert [each.id for each in load_collection(root / "good").chapters] == ["problems"]

    before = contents(root)
    second = bring("jsonl", GOOD, "--license", "MIT")
    assert set(second.fates().values()) == {"unchanged"}
    assert contents(root) == before


def test_a_problem_without_reference_can_be_practised(
    bring: Callable[..., Import], etude: Callable[..., Import], tmp_path: Path
) -> None:
    bring("jsonl", GOOD, "--trust")
    path = tmp_path / "around.py"
    for body, outcome in {
        "raise NotImplementedError": "unfinished",
        "return text[::-1]": "accepted",
        "return text": "wrong-answer",
        "return text[::-1]  # try: around('ab')": "accepted",
    }.items():
        path.write_text(f"# etude: good/own-5\ndef around(text):\n    {body}\n", encoding="utf-8")
        assert json.loads(etude("test", path, "--format", "json").out)["outcome"] == outcome


def test_a_line_elsewhere_changes_nothing_here(
    bring: Callable[..., Import], root: Path, tmp_path: Path
) -> None:
    bring("jsonl", written(tmp_path, RIGHT, RIGHT | {"id": "two"}))
    before = contents(root / "some" / "two")
    ended = bring("jsonl", written(tmp_path, RIGHT | {"id": "zero"}, "", RIGHT | {"id": "two"}))
    assert ended.fates() == {"some/zero": "imported", "some/two": "unchanged"}
    assert contents(root / "some" / "two") == before
    listed = load_collection(root / "some").chapters[0].problems
    assert listed == ("some/zero", "some/two", "some/right")


def case(**keys: Any) -> dict[str, Any]:
    return {"tests": [{"args": [2], "expect": 4} | keys]}


# A line, or what it has instead of the right one's, and what is said about it.
REFUSED: dict[str, tuple[dict[str, Any] | str | bytes, str]] = {
    "no JSON": ("{'id': 1}", "line 2 is not JSON"),
    "half a line": ('{"id": "x", "prompt"', "line 2 is not JSON"),
    "no object": ("[1]", "line 2 must be an object"),
    "nested": ("[" * 100_000, "nested too deeply"),
    "endless number": ('{"id": "x", "x": Infinity}', "Infinity is no number of JSON"),
    "not UTF-8": (b'{"id": "\xe9"}', "is not UTF-8"),
    "long line": (json.dumps(RIGHT | {"prompt": "x" * 1_000_000}), "longer than 1000 kB"),
    "no id": ({"id": None}, "`task_id` must be a text"),
    "empty id": ({"id": "…/…"}, "The id has no letter"),
    "id upwards": ({"id": "../../right"}, "The name 'right' is taken by line 1"),
    "id twice": ({"id": "RIGHT"}, "The name 'right' is taken by line 1"),
    "no prompt": ({"prompt": " "}, "`prompt` must be a text"),
    "prompt of another kind": ({"prompt": ["x"]}, "`prompt` must be a text"),
    "no entry": ({"entry_point": None}, "`entry_point` must be a text"),
    "entry no name": ({"entry_point": "os.system"}, "must be a name that Python can define"),
    "entry a keyword": ({"entry_point": "class"}, "must be a name that Python can define"),
    "entry not defined": ({"entry_point": "treble"}, "defines 'treble' at its top level"),
    "reference does not compile": ({"reference": "def double(:\n"}, "reference does not compile"),
    "nothing to begin with": ({"reference": None}, "nothing else tells what 'double' looks like"),
    "class to begin with": (
        {"reference": "class double:\n    pass\n"},
        "nothing else tells what 'double' looks like",
    ),
    "starter does not compile": ({"starter": "def double("}, "starter does not compile"),
    "no tests": ({"tests": None}, "There is nothing in `tests`"),
    "empty tests": ({"tests": []}, "There is nothing in `tests`"),
    "tests of another kind": ({"tests": 5}, "There is nothing in `tests`"),
    "mixed tests": ({"tests": ["assert True", 1]}, "must be an object"),
    "tests do not compile": ({"tests": "assert double(\n"}, "tests does not compile"),
    "patches": (
        {"tests": "from unittest.mock import patch\n\n@patch('solution.double')\ndef test_x(d):\n    pass\n"},
        "tests:3 patches a name inside the learner's module",
    ),
    "from a package": (
        {"tests": "from a.b import double\n\ndef test_x():\n    assert double(1) == 2\n"},
        "it must be one module, not one in a package",
    ),
    "unknown comparison": (
        {"compare": "roughly", **case()},
        "`compare` must be one of strict, equal, approx",
    ),
    "negative tolerance": ({"atol": -1, **case()}, "`atol` must be a number from 0 on"),
    "unknown key of a case": (case(answer=4), "Case 1 has a key 'answer'"),
    "no arguments": (case(args=None), "Case 1 must have `call`, or `args`"),
    "arguments of another kind": (case(args={"a": 1}), "Case 1 must have `call`, or `args`"),
    "keyword no name": (case(kwargs={"a b": 1}), "'a b' is no name of an argument"),
    "keyword code": (case(kwargs={"x=__import__('os')": 1}), "is no name of an argument"),
    "nothing expected": ({"tests": [{"args": [1]}]}, "Case 1 must have `expect` or `raises`"),
    "infinite": (
        json.dumps(RIGHT | {"id": "x", "tests": [{"args": [0.5], "expect": 1}]}).replace("0.5", "1e999"),
        "too large for Python's float",
    ),
    "raises no name": (case(raises="1+1"), "`raises` must name an exception"),
    "call no expression": (case(call="x = 1"), "`call` is not the Python it must be"),
    "unknown difficulty": ({"difficulty": "hellish"}, "`difficulty` must be one of easy, medium, hard"),
}

# The same, for what is only seen when it runs.
REFUSED_RUNNING: dict[str, tuple[dict[str, Any], str]] = {
    "wrong reference": ({"reference": "def double(n):\n    return n\n"}, "passes 0 of 1 tests here"),
    "starter that is right": (
        {"starter": "def double(n):\n    return n + n\n"},
        "The stub passes all tests as it stands",
    ),
    "reference that does not end": (
        {"reference": "def double(n):\n    while True:\n        pass\n"},
        "case 1",
    ),
    "reference that ends the process": (
        {"reference": "import os\nos._exit(0)\ndef double(n): pass\n"},
        "Ended",
    ),
    "reference that reads": (
        {"reference": "X = open('/etc/passwd').read()\ndef double(n):\n    return 2 * n\n"},
        "PermissionError",
    ),
    "absent package": (
        {"reference": "import nowhere\ndef double(n):\n    return 2 * n\n"},
        "No module named 'nowhere'",
    ),
}


@pytest.mark.parametrize("name", [*REFUSED, *REFUSED_RUNNING])
def test_a_line_is_refused_and_the_others_are_not(
    bring: Callable[..., Import], root: Path, tmp_path: Path, name: str
) -> None:
    line, reason = (REFUSED | REFUSED_RUNNING)[name]
    runs = ["--trust"] if name in REFUSED_RUNNING else []
    full = RIGHT | {"id": "wrong"} | line if isinstance(line, dict) else line
    if isinstance(full, dict):
        full = {key: value for key, value in full.items() if value is not None}
    ended = bring("jsonl", written(tmp_path, RIGHT, full, RIGHT | {"id": "after"}), *runs)
    refused = [entry for entry in ended.entries.values() if entry["fate"] == "refused"]
    refused = refused or [json.loads(each) for each in ended.out.splitlines() if '"refused"' in each]
    assert len(refused) == 1
    assert reason in "\n".join(refused[0]["reasons"])
    assert ended.status == 1
    assert sorted(path.name for path in root.iterdir()) == ["some"]
    there = sorted(path.name for path in (root / "some").iterdir() if path.is_dir())
    assert there == ["after", "right"]
    assert load_collection(root / "some").chapters[0].problems == ("some/right", "some/after")


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "absent": (lambda file: None, "is missing"),
    "folder": (lambda file: file.mkdir(), "is not an ordinary file"),
    "pipe": (lambda file: __import__("os").mkfifo(file), "is not an ordinary file"),
    "1 GB": (
        lambda file: __import__("os").truncate(file, 1 << 30) if file.touch() is None else None,
        "larger than",
    ),
    "many lines": (lambda file: file.write_text("1\n" * 20_001, encoding="utf-8"), "more than 20000 lines"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_refused(bring: Callable[..., Import], root: Path, tmp_path: Path, name: str) -> None:
    make, reason = FILES[name]
    file = tmp_path / "some.jsonl"
    make(file)
    ended = bring("jsonl", file)
    assert (ended.status, ended.entries) == (2, {})
    assert reason in ended.err
    assert not root.exists()


def test_a_file_whose_name_is_no_id_needs_one(
    bring: Callable[..., Import], root: Path, tmp_path: Path
) -> None:
    file = written(tmp_path, RIGHT).rename(tmp_path / "…")
    assert "name one with --collection" in bring("jsonl", file).err
    assert "gives no id" in bring("jsonl", file, "--collection", "../up").err
    assert not root.exists()
    assert bring("jsonl", file, "--collection", "mine").fates() == {"mine/right": "imported"}
