from __future__ import annotations

import pytest

from etude.feedback.shorten import fit, shorten


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("abc", 3, "abc"),
        ("abcdef", 5, "ab…ef"),
        ("abcdef", 4, "ab…f"),
        ("abcdef", 1, "…"),
        ("array([[1,\n        2]])", 40, "array([[1, 2]])"),
        ("", 5, ""),
    ],
)
def test_a_text_loses_its_middle(text: str, width: int, shown: str) -> None:
    assert shorten(text, width) == shown


def test_what_fits_stays_as_it_is() -> None:
    words = fit("feedback.value.wrong", call="f(2)", path="['a']", expected="4", got="2")

    assert words == "`f(2)['a']` should be 4, got 2"


def test_the_longest_parts_are_shortened_and_the_short_ones_kept() -> None:
    words = fit("feedback.value.wrong", call=f"f({'9' * 300})", path="['a']", expected="4", got="2" * 200)

    assert len(words) == 120
    assert words.startswith("`f(9")
    assert "…" in words
    assert "['a']` should be 4, got 2" in words


def test_shortening_never_hides_the_difference() -> None:
    expected, got = "x" * 200 + "A" + "y" * 200, "x" * 200 + "B" + "y" * 200
    words = fit("feedback.value.wrong", call="f(2)", path="", expected=expected, got=got)

    assert len(words) <= 120
    assert "A" in words.partition("got")[0]
    assert "B" in words.partition("got")[2]


def test_a_difference_at_the_end_of_a_longer_text_is_seen() -> None:
    words = fit("feedback.value.wrong", call="f(2)", path="", expected="ab" * 200, got="ab" * 200 + "c")

    expected, got = words.removeprefix("`f(2)` should be ").split(", got ")
    assert expected != got
