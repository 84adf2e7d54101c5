"""Which changes make a new attempt."""

from __future__ import annotations

import pytest

from etude.practice.fingerprint import fingerprint

SOURCE = "def f(x):\n    return x + 1\n"


@pytest.mark.parametrize(
    "same",
    [
        "# etude: a/b\n" + SOURCE,
        "def f(x):\n    return (x+1)  # one more\n",
        "\n\ndef f( x ):\n\treturn x + 1",
        SOURCE.replace("\n", "\r\n"),
        "\ufeff" + SOURCE,
    ],
)
def test_comments_and_formatting_do_not_count(same: str) -> None:
    assert fingerprint(same) == fingerprint(SOURCE)


@pytest.mark.parametrize(
    "other",
    [
        SOURCE.replace("1", "2"),
        SOURCE.replace("1", "1.0"),
        SOURCE.replace("x", "y"),
        SOURCE + "g = f\n",
        SOURCE.replace("return", "'''doc'''; return"),
        "",
        "def f(x:\n",
    ],
)
def test_every_other_change_counts(other: str) -> None:
    assert fingerprint(other) != fingerprint(SOURCE)


@pytest.mark.parametrize(
    "text",
    ["def f(:", "a\0b", "(" * 5000, "1" + "+1" * 20_000, "x = '\udcff'", "x = '\\d'"],
    ids=["no Python", "null", "nested too deep", "a very long sum", "lone surrogate", "odd escape"],
)
def test_any_text_has_a_fingerprint_that_follows_the_text(text: str) -> None:
    assert fingerprint(text) == fingerprint(text)
    assert fingerprint(text) != fingerprint(text + "\nx =")
