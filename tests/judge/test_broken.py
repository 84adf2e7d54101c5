"""A problem that cannot be judged is its author's to repair: each fault with its file and line."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from judged_problems import PROBLEMS

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.errors import BrokenProblem
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from etude.judge.service import JudgeService

TEST = "tests/test_clash.py"
# what is written where, the file and line that are named, part of what is said
BROKEN = {
    "syntax": ({TEST: "def test_one():\n    assert 1 ==\n"}, TEST, 2, "invalid syntax"),
    "import": ({TEST: "import math\nimport no_such_module\n"}, TEST, 2, "no_such_module"),
    "name of the solution": ({TEST: "from solution import two\n"}, TEST, 1, "two"),
    "raises": ({TEST: "x = 1\n\ny = 1 / 0\n"}, TEST, 3, "ZeroDivisionError"),
    "in a function": ({TEST: "def f():\n    return [][0]\n\n\nf()\n"}, TEST, 2, "IndexError"),
    "uses the solution": ({TEST: "from solution import one\n\nVALUE = one()\n"}, TEST, 3, "inside a test"),
    "fixture": (
        {TEST: "import pytest\n\n\n@pytest.mark.parametrize('a', [1])\ndef test_one(b):\n    pass\n"},
        TEST,
        5,
        "uses no argument",
    ),
    "conftest": (
        {"tests/conftest.py": "import pytest\n\n1 / 0\n"},
        "tests/conftest.py",
        3,
        "ZeroDivisionError",
    ),
    "exits": ({TEST: "import sys\n\nsys.exit(3)\n"}, TEST, 3, "SystemExit"),
    "reference raises": (
        {"solution.py": "def one():\n    pass\n\n\nraise ValueError('no')\n"},
        "solution.py",
        5,
        "ValueError: no",
    ),
    "reference ends": (
        {"solution.py": "import os\nos._exit(0)\ndef one(): pass\n"},
        "solution.py",
        1,
        "Ended",
    ),
    "no tests": ({TEST: "def helper():\n    pass\n"}, "tests", 1, "no test"),
}


@pytest.mark.parametrize("name", BROKEN)
async def test_broken_problem(judge: JudgeService, tmp_path: Path, name: str) -> None:
    files, where, line, text = BROKEN[name]
    folder = shutil.copytree(PROBLEMS / "clash-one", tmp_path / "clash-one")
    for file, content in files.items():
        (folder / file).write_text(content)
    root = Root(tmp_path, builtin=False, trusted=True)
    with pytest.raises(BrokenProblem) as caught:
        await judge.prepare(load_problem(folder, root))
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == (folder / where, line)
    assert text in fault.message
    # Repaired, it is judged.
    for file in files:
        if (PROBLEMS / "clash-one" / file).exists():
            shutil.copy(PROBLEMS / "clash-one" / file, folder / file)
    verdict = await judge.run(load_problem(folder, root), "def one():\n    return 1\n")
    assert verdict.outcome is Outcome.ACCEPTED


# a table of cases.toml, the line that is named, part of what is said
BROKEN_CASES = {
    "expect names nothing": (
        '[[case]]\nname = "a"\ncall = "one()"\nexpect = "nothing_there"\n',
        1,
        "nothing_there",
    ),
    "expect raises": ('[[case]]\nname = "a"\ncall = "one(2)"\nexpect = "[1 / 0]"\n', 1, "ZeroDivisionError"),
    "an argument names nothing": ('\n[[case]]\nname = "a"\ncall = "one(no)"\nexpect = "1"\n', 2, "'no'"),
    "holds names nothing": ('\n\n[[property]]\nname = "p"\nholds = "result == nothing"\n', 3, "nothing"),
}
INPUTS = {
    "call": '[input]\n[[input.argument]]\nname = "n"\ntype = "int"\n',
    "calls": (
        '[input.calls]\nnew = "one(n)"\nname = "o"\n[[input.calls.argument]]\nname = "n"\ntype = "int"\n'
        '[[input.calls.step]]\ncall = "abs(o)"\n'
    ),
}


@pytest.mark.parametrize("inputs", INPUTS)
@pytest.mark.parametrize("name", BROKEN_CASES)
async def test_broken_case(judge: JudgeService, tmp_path: Path, name: str, inputs: str) -> None:
    table, line, text = BROKEN_CASES[name]
    folder = shutil.copytree(PROBLEMS / "clash-one", tmp_path / "clash-one")
    with (folder / "problem.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{INPUTS[inputs]}")
    (folder / "solution.py").write_text("def one(n=1):\n    return n\n", encoding="utf-8")
    (folder / "cases.toml").write_text(table, encoding="utf-8")
    with pytest.raises(BrokenProblem) as caught:
        await judge.prepare(load_problem(folder, Root(tmp_path, builtin=False, trusted=True)))
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == (folder / "cases.toml", line)
    assert text in fault.message
