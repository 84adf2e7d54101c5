"""A small problem written for one test: `double(number)`, with what is to go wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["RIGHT", "WRONG", "made_problem"]

RIGHT: Final = "def double(number):\n    return number * 2\n"
WRONG: Final = "def double(number):\n    return number + 2\n"

_HEAD: Final = """schema = 1
id = "{name}"
title = "Twice a number"
difficulty = "easy"
minutes = 5
chapter = "faults"
topics = ["faults"]
authors = ["The Étude authors"]
license = "MIT"
version = 1

[code]
entry = "double"
signature = "def double(number: int) -> int"
requires = []

[limits]
time_s = {time_s}
memory_mb = 128
output_kb = 64

[compare]
mode = "equal"

[input]

[[input.argument]]
name = "number"
type = "int"
range = [-9, 9]
"""
_CASES: Final = """[[case]]
name = "three"
visible = true
call = {call}
expect = "6"
why = "Twice three."
"""
_HINTS: Final = ("Think", "Multiply", "By two", "Write `number * 2`")
_STATEMENT: Final = """## Introduction

Twice a number.

## Key concepts

Numbers.

## Approach

Write `double`.

## Examples

```pycon
>>> double(2)
4
```
"""


def made_problem(
    root: Path, *, name: str = "double", call: str = "double(3)", tests: str = "", time_s: float = 1.0
) -> Problem:
    """Write a problem and load it.

    Args:
        root: a folder for it.
        name: of the problem's folder.
        call: what its only case calls.
        tests: a test file.
        time_s: the learner's limit.
    """
    folder = root / name
    folder.mkdir(parents=True)
    texts = {
        "problem.toml": _HEAD.format(name=name, time_s=time_s),
        "cases.toml": _CASES.format(call=f"'''{call}'''"),
        "solution.py": RIGHT,
        "starter.py": "def double(number):\n    raise NotImplementedError\n",
        "statement.md": _STATEMENT,
        "hints.md": "".join(f"## Hint {n}\n\n{words}.\n\n" for n, words in enumerate(_HINTS, 1)),
        "explanation.md": "Twice is times two.\n",
    }
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8")
    if tests:
        (folder / "tests").mkdir()
        (folder / "tests" / f"test_{name}.py").write_text(tests, encoding="utf-8")
    return load_problem(folder, Root(root, builtin=True, trusted=True))
