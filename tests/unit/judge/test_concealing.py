"""Which exceptions may be told where nothing of an input may."""

from __future__ import annotations

import pytest

from etude.catalogue.model import Reveal
from etude.judge.concealing import shown_raised
from etude.judge.verdict import Raised

SOURCE = "def f(items):\n    return items[total]\n"
KEPT = [
    Raised("IndexError", "list index out of range"),
    Raised("IndexError", "pop from empty list"),
    Raised("ZeroDivisionError", "division by zero"),
    Raised("ZeroDivisionError", "integer division or modulo by zero"),
    Raised("RecursionError", "maximum recursion depth exceeded in comparison"),
    Raised("TypeError", "'NoneType' object is not subscriptable"),
    Raised("TypeError", "object of type 'map' has no len()"),
    Raised("TypeError", "unsupported operand type(s) for +: 'int' and 'str'"),
    Raised("TypeError", "'<' not supported between instances of 'str' and 'int'"),
    Raised("NameError", "name 'total' is not defined", name="total"),
]
CUT = [
    Raised("KeyError", "7"),
    Raised("ValueError", "given [2, 3]"),
    Raised("ValueError", "could not convert string to float: 'abc'"),
    Raised("IndexError", "index 5 is out of bounds for axis 0 with size 3"),
    Raised("IndexError", "list index out of range\n[2, 3]"),
    Raised("AttributeError", "'list' object has no attribute 'given2'", name="given2"),
    Raised("NameError", "name 'given2' is not defined", name="given2"),
    Raised("NameError", "given [2, 3]"),
    Raised("NameError", "given [2, 3]", name="total"),
    Raised("TypeError", "unsupported operand type(s) for [2, 3]"),
]


@pytest.mark.parametrize("raised", KEPT, ids=lambda raised: raised.message)
def test_what_python_says_without_values_is_told(raised: Raised) -> None:
    assert shown_raised(raised, Reveal.CATEGORY, SOURCE) == raised


@pytest.mark.parametrize("raised", CUT, ids=lambda raised: raised.message)
def test_of_others_the_type_is_told(raised: Raised) -> None:
    shown = shown_raised(raised, Reveal.CATEGORY, SOURCE)
    assert shown is not None
    assert (shown.type, shown.message, shown.name) == (raised.type, "", "")
    assert shown_raised(raised, Reveal.INPUT, SOURCE) == raised
