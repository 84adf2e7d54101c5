"""Rules over texts and hints, on the small pieces that they are made of."""

from __future__ import annotations

import ast

import pytest

from etude.authoring.hints import key_line, overlap
from etude.authoring.markdown import markdown_faults
from etude.authoring.wording import reading_level

FINE = {
    "code": "## A\n\nWrite `<b>` and `x | y`.\n\n```python\nx = a < b > c  # $\n```\n",
    "formulas": "## A\n\nFor $a < b$ and $$c > d$$ it costs \\$5.\n",
    "a table": "## A\n\n| a | `b|c` |\n|---|:--|\n| 1 | 2 |\n",
    "a list": "## A\n\n- one\n- two\n\n1. three\n",
    "links": "## A\n\n[page](https://example.org), [above](#a)\n",
    "headings": "## A\n\n### B\n\n## C\n",
    "a rule": "## A\n\nwords\n\n---\n\nmore\n",
    "other scripts": "## A\n\nÉtude — naïve “quotes” … 你好\n",
}


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_markdown_that_every_editor_shows(text: str) -> None:
    assert list(markdown_faults(text, (2, 3))) == []


KEY = "def f(xs, k):\n    ys = xs\n    return [sum(xs[i : i + k]) / k for i in range(len(xs) - k + 1)]\n"


@pytest.mark.parametrize(
    ("code", "least", "most"),
    [
        ("return [sum(a[j:j + w]) / w for j in range(len(a) - w + 1)]", 1, 1),
        ("means = [sum(a[j:j + w]) / w for j in range(len(a) - w + 1)]", 1, 1),
        ("[sum(a[j:j + w]) / w for j in range(len(a) - w + 1)]", 1, 1),
        ("xs[i : i + k]", 0.01, 0.4),
        ("len(xs) - k + 1", 0.01, 0.5),
        ("for y in xs:", 0, 0),
        ("range", 0, 0),
        ("this is no Python", 0, 0),
    ],
)
def test_how_much_of_the_key_line_is_given_away(code: str, least: float, most: float) -> None:
    key = key_line(KEY)
    assert isinstance(key, ast.Return)
    assert least <= overlap(code, key) <= most


def test_a_small_program_has_no_key_line() -> None:
    assert key_line('def f(x):\n    """Words."""\n    return x + 1\n') is None


def test_reading_level() -> None:
    easy = reading_level(
        "## Title of many syllables\n\nThe cat sat on the mat. The dog ran.\n\n```\ncode code\n```\n"
    )
    assert (easy.words, easy.longest, easy.longest_line) == (9, 6, 3)
    hard = reading_level(
        "Considerable organisational responsibilities necessitate comprehensive deliberation.\n"
    )
    assert easy.grade < 3 < 20 < hard.grade
    assert reading_level("`code`\n").words == 0
