from __future__ import annotations

import pytest

from etude.judge.text_likeness import text_likeness

PROGRAM = "def f(a, b):\n    total = 0\n    for n in a:\n        total += n * b\n    return total\n"
RENAMED = "def f(x, y):\n    s = 0\n    for k in x:\n        s += k * y\n    return s\n"


@pytest.mark.parametrize(
    ("other", "low", "high"),
    [
        (PROGRAM, 1.0, 1.0),
        (RENAMED, 1.0, 1.0),
        (PROGRAM.replace("n * b", "n + b"), 0.5, 0.95),
        ("import os\nprint(os.name)\n", 0.0, 0.3),
        ("def f(:\n", 0.0, 0.0),
    ],
    ids=["same", "renamed", "an-operator", "another", "no-program"],
)
def test_how_much_of_two_programs_is_the_same(other: str, low: float, high: float) -> None:
    assert low <= text_likeness(PROGRAM, other) <= high
    assert text_likeness(other, PROGRAM) == text_likeness(PROGRAM, other)
