"""Values as a person would write them."""

from __future__ import annotations

import math
import time
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from etude.judge.rendering import IteratorContents, Opaque, kind_of, render


class Strange:
    def __repr__(self) -> str:
        raise RuntimeError


TEXTS = [
    (None, "None"),
    (True, "True"),
    (-3, "-3"),
    (10**60 - 1, "9" * 60),
    (10**80, "<an integer of about 81 digits>"),
    (10**5000, "<an integer of about 5001 digits>"),
    (0.1, "0.1"),
    (1e300, "1e+300"),
    (math.nan, "nan"),
    (-math.inf, "-inf"),
    ("it's", '"it\'s"'),
    ("line\nbreak", "'line\\nbreak'"),
    (b"ab", "b'ab'"),
    (bytearray(b"ab"), "bytearray(b'ab')"),
    ([], "[]"),
    ((), "()"),
    ((1,), "(1,)"),
    ([1, (2, "a")], "[1, (2, 'a')]"),
    (set(), "set()"),
    ({3, 1, 2}, "{1, 2, 3}"),
    ({"b", "a"}, "{'a', 'b'}"),
    ({1, "a", None}, "{'a', 1, None}"),
    (frozenset({2, 1}), "frozenset({1, 2})"),
    (frozenset(), "frozenset()"),
    ({"a": [1]}, "{'a': [1]}"),
    (deque([1, 2]), "deque([1, 2])"),
    (deque([1], maxlen=3), "deque([1], maxlen=3)"),
    (OrderedDict(a=1), "OrderedDict({'a': 1})"),
    (Counter("aab"), "Counter({'a': 2, 'b': 1})"),
    (defaultdict(list, a=[1]), "defaultdict(list, {'a': [1]})"),
    (range(3), "range(0, 3)"),
    (slice(1, None, 2), "slice(1, None, 2)"),
    (int, "int"),
    (ValueError, "ValueError"),
    (Fraction(1, 3), "Fraction(1, 3)"),
    (Decimal("1.10"), "Decimal('1.10')"),
    (1 + 2j, "(1+2j)"),
    (..., "Ellipsis"),
    (IteratorContents("generator", [1], ended=True), "<generator object>"),
    (Opaque("Vector"), "<Vector object>"),
    (Opaque("Point", data=((1, 2),)), "<Point (1, 2)>"),
    (Strange(), "<Strange object>"),
    (Fraction(1, 10**5000), "<Fraction object>"),
    (np.float64(1.5), "1.5"),
    (np.int8(3), "3"),
    (np.array([1, 2]), "array([1, 2])"),
    (np.array([1.5, math.nan]), "array([1.5, nan])"),
    (np.array([[1, 2], [3, 4]]), "array([[1, 2], [3, 4]])"),
    (np.array([1, 2], np.int8), "array([1, 2], dtype=int8)"),
    (np.zeros((0, 3)), "array of shape (0, 3), dtype=float64"),
    (np.array(3.0), "array(3.)"),
    (np.array([[1], None], dtype=object), "array([[1], None], dtype=object)"),
]


@pytest.mark.parametrize(("value", "text"), TEXTS, ids=range(len(TEXTS)))
def test_text(value: object, text: str) -> None:
    assert render(value) == text


def nested(depth: int) -> object:
    value: object = 0
    for _ in range(depth):
        value = [value]
    return value


def shared(levels: int) -> object:
    value: object = 0
    for _ in range(levels):
        value = [value, value]
    return value


def ring() -> object:
    value: list[object] = []
    value.append(value)
    return value


LARGE = [
    "x" * 10**6,
    b"x" * 10**6,
    bytearray(10**6),
    list(range(10**6)),
    tuple(range(10**6)),
    set(range(10**6)),
    {str(number) for number in range(10**5)},
    {(number,) for number in range(10**5)},
    dict.fromkeys(range(10**6)),
    deque(range(10**6)),
    OrderedDict.fromkeys(range(10**6)),
    Counter(dict.fromkeys(range(10**6), 1)),
    ["x" * 10**6] * 10,
    {"x" * 10**6: 1},
    nested(5000),
    shared(200),
    ring(),
    np.zeros(10**6),
    np.zeros((100, 100, 100)),
    np.array(["x" * 10**4] * 10),
    10 ** (10**6),
]


@pytest.mark.parametrize("value", LARGE, ids=range(len(LARGE)))
@pytest.mark.parametrize("limit", [60, 200])
def test_short_and_quick_whatever_it_is(value: object, limit: int) -> None:
    began = time.process_time()
    text = render(value, limit)
    assert time.process_time() - began < 1
    assert 0 < len(text) <= limit


def test_kind() -> None:
    assert kind_of(1) == "int"
    assert kind_of(np.zeros(1)) == "ndarray"
    assert kind_of(Opaque("Vector")) == "Vector"
