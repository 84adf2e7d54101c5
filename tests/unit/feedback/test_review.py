"""The page after solving: programs beside each other, how the work grows, and all of it together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from etude.catalogue.model import SourceFile
from etude.feedback.review.differences import Likeness, likeness, unified
from etude.feedback.review.growth_words import Order, growth_lines, order_of
from etude.feedback.review.page import review_page
from etude.judge.growth import Curve, Growth, Unmeasured, Varied

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.catalogue.model import Problem

PLAIN = (
    "def f(items):\n    result = []\n    for item in items:\n        result.append(item)\n    return result\n"
)
OTHER = "def f(items):\n    return list(items)\n"
COUNTER = "class Counter:\n    def __init__(self):\n        self._n = 0\n\n    def add(self):\n        self._n += 1\n"

# own, other, what they have in common
PAIRS = [
    (PLAIN, PLAIN, Likeness.SAME),
    (PLAIN, PLAIN.replace("    result = []", "    # none yet\n    result =  [ ]"), Likeness.SAME),
    (PLAIN, PLAIN.replace("    result = []", '    """All of them."""\n    result = []'), Likeness.SAME),
    (PLAIN, PLAIN.replace("result", "found").replace("items", "xs"), Likeness.NAMES),
    (PLAIN, PLAIN.replace("item", "x"), Likeness.NAMES),
    (PLAIN, PLAIN.replace("append", "extend"), Likeness.OTHER),
    (PLAIN, PLAIN.replace("def f", "def g"), Likeness.OTHER),
    (PLAIN, OTHER, Likeness.OTHER),
    (OTHER, "def f(items):\n    return tuple(items)\n", Likeness.OTHER),
    ("def f(a, b):\n    return a - b\n", "def f(b, a):\n    return b - a\n", Likeness.NAMES),
    ("def f(a, b):\n    return a - b\n", "def f(a, b):\n    return b - a\n", Likeness.OTHER),
    ("def f(a):\n    return lambda x: a + x\n", "def f(b):\n    return lambda y: b + y\n", Likeness.NAMES),
    (COUNTER, COUNTER.replace("_n", "_count"), Likeness.NAMES),
    (COUNTER, COUNTER.replace("add", "more"), Likeness.OTHER),
    ("def f(:\n", PLAIN, Likeness.OTHER),
]


@pytest.mark.parametrize(("own", "other", "expected"), PAIRS)
def test_what_two_programs_have_in_common(own: str, other: str, expected: Likeness) -> None:
    assert likeness(own, other) is expected
    assert likeness(other, own) is expected


def test_the_marker_is_no_difference_and_all_else_is() -> None:
    own = f"# etude: foundations/numbers\n\n# my own words\n{PLAIN}\n\n"
    assert unified(f"# etude: foundations/numbers\n\n{PLAIN}\n", PLAIN, "yours", "reference") == ""
    shown = unified(own, PLAIN, "yours", "reference").splitlines()
    assert shown[:2] == ["--- yours", "+++ reference"]
    assert [line for line in shown[2:] if line.startswith(("+", "-"))] == ["-# my own words"]


SIZES = (8, 16, 32, 64, 128)

# steps for n, whether something sorts, and the order
GROWTH = [
    (lambda n: 40, False, Order.CONSTANT),
    (lambda n: 4000 + n // 32, False, Order.CONSTANT),
    (lambda n: 100 * n.bit_length(), False, Order.LOG),
    (lambda n: 7 * n, False, Order.LINEAR),
    (lambda n: 7 * n + 300, True, Order.LINEAR),
    (lambda n: 30 * n + 90 * n.bit_length(), False, Order.LINEAR),
    (lambda n: n * n.bit_length(), True, Order.SORTING),
    (lambda n: n * n.bit_length() + 8 * n, True, Order.SORTING),
    (lambda n: 5 * n * (n.bit_length() - 1), False, Order.SORTING),
    (lambda n: n * n, False, Order.SQUARE),
    (lambda n: n * n + 9 * n + 80, False, Order.SQUARE),
    (lambda n: n * n // 2 + 60 * n, False, Order.SQUARE),
    (lambda n: n * n // 8 + 60 * n, False, Order.SQUARE),
    (lambda n: n * n, True, Order.SQUARE),
    (lambda n: n**3 + n * n, False, Order.CUBE),
    (lambda n: n**3 + 20 * n * n, False, Order.CUBE),
    (lambda n: n**4, False, Order.STEEPER),
    (lambda n: 1000 - n, False, Order.UNCLEAR),
]


@pytest.mark.parametrize(("steps", "sorts", "expected"), GROWTH)
def test_the_order_that_steps_have(steps: Callable[[int], int], sorts: bool, expected: Order) -> None:
    assert order_of(SIZES, tuple(map(steps, SIZES)), sorts=sorts) is expected


# as they were counted for programs whose steps hang on the values too
UNEVEN = [
    ((20786, 38045, 77426), False, Order.LINEAR),
    ((6134, 13972, 27083), False, Order.LINEAR),
    ((5133, 9949, 18873), False, Order.LINEAR),
    ((10334, 34772, 127220), True, Order.SQUARE),
    ((8930, 18049, 37380), True, Order.SORTING),
]


@pytest.mark.parametrize(("steps", "sorts", "expected"), UNEVEN)
def test_uneven_steps(steps: tuple[int, ...], sorts: bool, expected: Order) -> None:
    assert order_of((32, 64, 128), steps, sorts=sorts) is expected


def test_what_doubles_with_each_item_is_steeper_than_any_power() -> None:
    assert order_of((2, 4, 8), (14, 62, 1020), sorts=False) is Order.STEEPER
    assert order_of((4, 8, 16), (16, 256, 65536), sorts=False) is Order.STEEPER


@pytest.mark.parametrize("reason", Unmeasured)
def test_why_nothing_was_measured_is_said(reason: Unmeasured) -> None:
    (line,) = growth_lines(Growth(reason=reason))
    assert line.startswith("Not measured: ")


def test_a_measurement_in_words() -> None:
    curves = (
        Curve(Varied.LENGTH, ("rows", "weights"), (8, 16, 32), (64, 256, 1024), (80, 160, 320)),
        Curve(Varied.DIMENSION, ("n",), (8, 16, 32), (80, 160, 320), (40, 80, 160)),
        Curve(Varied.CALLS, ("b",), (8, 16, 32), (80, 160, 320), (40, 80, 160)),
    )
    lines = list(growth_lines(Growth(curves, ("norm",))))
    assert lines[0] == (
        "Your solution grows like n²; the reference like n. Here n is the length of `rows` and `weights`."
    )
    assert lines[1].splitlines()[2] == "| 8 | 64 | 80 |"
    assert lines[2] == (
        "Your solution and the reference grow alike: like n, where n is the dimension `n` of the arrays."
    )
    assert "on `b`" in lines[4]
    assert "`norm`" in lines[6]
    assert "times are not compared" in lines[7]


def test_the_whole_page(make: Callable[..., Problem]) -> None:
    problem = make(
        reference=SourceFile("solution.py", OTHER),
        alternatives=(SourceFile("alternatives/loop.py", PLAIN.replace("result", "found")),),
        explanation="## The idea\n\nEach of $n$ items is copied. <b>No</b> [link](command:x).",
    )
    page = review_page(problem, f"# etude: foundations/numbers\n{PLAIN}", None)
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings == [
        "# After solving: Numbers",
        "## The idea",
        "## Your solution beside others",
        "### The reference",
        "### Another way: alternatives/loop.py",
        "## What a reader would simplify",
        "## How the work grows",
    ]
    assert "Each of n items is copied. No link." in page
    assert "-    result = []\n" in page
    assert "+    return list(items)\n" in page
    assert "The same program as yours, but for the names of variables." in page
    assert "- Line 3: this gathers a list item by item: `result = [item for item in items]`." in page
    assert "Not measured: something else was to be judged in between." in page


def test_a_page_where_there_is_nothing_to_say(make: Callable[..., Problem]) -> None:
    problem = make(reference=SourceFile("solution.py", OTHER), has_reference=False)
    page = review_page(problem, OTHER, Growth(reason=Unmeasured.NO_SIZE))
    assert "This problem comes without a reference solution." in page
    assert "Nothing that these rules know of." in page
    same = review_page(make(reference=SourceFile("solution.py", OTHER)), OTHER, None)
    assert "The same text as yours." in same
    assert "```diff" not in same


def test_backticks_in_a_program_end_no_block(make: Callable[..., Problem]) -> None:
    own = 'def f(items):\n    """```"""\n    return items\n'
    page = review_page(make(reference=SourceFile("solution.py", OTHER)), own, None)
    assert "\n````diff\n" in page
