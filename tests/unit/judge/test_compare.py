"""What differs first, in what way, and where."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from etude.catalogue.model import CompareMode, Comparison, Tolerance
from etude.judge.compare import compare
from etude.judge.rendering import IteratorContents, Opaque
from etude.judge.verdict import DifferenceKind

STRICT, EQUAL, APPROX = CompareMode.STRICT, CompareMode.EQUAL, CompareMode.APPROX
NAN, NAT = math.nan, np.datetime64("NaT", "s")  # without a unit it is deprecated from NumPy 2.5 on


def deep(depth: int, leaf: object) -> object:
    for _ in range(depth):
        leaf = [leaf]
    return leaf


def ring(*items: object) -> list[object]:
    found: list[object] = [*items]
    found.append(found)
    return found


def drawn(*items: object) -> IteratorContents:
    return IteratorContents("generator", list(items), ended=True)


def array(*args: Any, **kwargs: Any) -> Any:
    return np.array(*args, **kwargs)


# got, expected, mode
EQUAL_PAIRS = [
    (1, 1, STRICT),
    (2**200, 2**200, STRICT),
    (NAN, NAN, STRICT),
    (complex(NAN, 1), complex(NAN, 1), STRICT),
    (-0.0, 0.0, STRICT),
    ("a", "a", STRICT),
    ([], [], STRICT),
    ([1, [2.0, (3, None)]], [1, [2.0, (3, None)]], STRICT),
    ([NAN, [NAN]], [NAN, [NAN]], STRICT),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}, STRICT),
    ({1, 2}, {2, 1}, STRICT),
    (deque([1, 2]), deque([1, 2]), STRICT),
    (Counter("ab"), Counter("ba"), STRICT),
    (OrderedDict(a=1), OrderedDict(a=1), STRICT),
    (Fraction(1, 3), Fraction(1, 3), STRICT),
    (Decimal("1.0"), Decimal("1.00"), STRICT),
    (dt.date(2024, 1, 1), dt.date(2024, 1, 1), STRICT),
    (range(0, 4, 2), range(0, 3, 2), STRICT),
    (deep(5000, 1), deep(5000, 1), STRICT),
    (ring(1), ring(1), STRICT),
    (np.float64(NAN), np.float64(NAN), STRICT),
    (NAT, NAT, STRICT),
    (array([1, 2]), array([1, 2]), STRICT),
    (array([NAN, 1.0]), array([NAN, 1.0]), STRICT),
    (array([NAT]), array([NAT]), STRICT),
    (array([[1], None], dtype=object), array([[1], None], dtype=object), STRICT),
    (array(["a", "b"]), array(["a", "b"]), STRICT),
    (np.zeros((0, 3)), np.zeros((0, 3)), STRICT),
    (array(3), array(3), STRICT),
    (array([(1, 2.0)], dtype=[("a", int), ("b", float)]), array([(1, 2.0)], dtype=[("a", int), ("b", float)]), STRICT),
    (drawn(1, 2), drawn(1, 2), STRICT),
    (Opaque("function", is_callable=True), Opaque("type", is_callable=True), STRICT),
    (Opaque("Box"), Opaque("Crate"), STRICT),
    (Opaque("Point", data=((1, 2),)), Opaque("Place", data=((1, 2),)), STRICT),
    (1, 1.0, EQUAL),
    (True, 1, EQUAL),
    ([1, 2.0], [1.0, 2], EQUAL),
    (np.float64(1), 1.0, EQUAL),
    (np.int64(1), 1, EQUAL),
    (defaultdict(int, a=1), {"a": 1}, EQUAL),
    ({1}, frozenset({1}), EQUAL),
    (array(2.0), 2.0, EQUAL),
    (0.1 + 0.2, 0.3, APPROX),
    ([0.1 + 0.2, {"a": (0.1 + 0.2,)}], [0.3, {"a": (0.3,)}], APPROX),
    (1, 1.0, APPROX),
    (math.inf, math.inf, APPROX),
    (NAN, NAN, APPROX),
    (1e-13, 0.0, APPROX),
    (1 + 1e-12j, 1 + 0j, APPROX),
    (array([0.1 + 0.2]), array([0.3]), APPROX),
    (np.float32(1), 1.0, APPROX),
]  # fmt: skip

# got, expected, mode, what differs, where
DIFFERENT_PAIRS = [
    (1, 2, STRICT, "value", ""),
    (1, True, STRICT, "type", ""),
    (1.0, 1, STRICT, "type", ""),
    (None, 0, STRICT, "type", ""),
    ("1", 1, EQUAL, "type", ""),
    ([1], (1,), STRICT, "type", ""),
    ([1], (1,), EQUAL, "type", ""),
    (b"a", bytearray(b"a"), STRICT, "type", ""),
    ([b"a"], [bytearray(b"a")], STRICT, "type", "[0]"),
    ([1, 2, 3], [1, 2, 4], STRICT, "value", "[2]"),
    ([1, 5, 6], [1, 2, 4], STRICT, "value", "[1]"),
    ([1, True], [1, 1], STRICT, "type", "[1]"),
    ([[1, [2]]], [[1, [3]]], STRICT, "value", "[0][1][0]"),
    ([1], [1, 2], STRICT, "length", ""),
    ([[1]], [[1, 2]], STRICT, "length", "[0]"),
    ([2, 1], [1, 2], STRICT, "order", ""),
    (["b", "a"], ["a", "b"], STRICT, "order", ""),
    ([10**5000, 1], [1, 10**5000], STRICT, "order", ""),
    ({"a": 1}, {"a": 2}, STRICT, "value", "['a']"),
    ({"a": [1]}, {"a": [2]}, STRICT, "value", "['a'][0]"),
    ({}, {"a": 1}, STRICT, "missing-key", ""),
    ({"a": 1, "b": 2}, {"a": 1}, STRICT, "extra-key", ""),
    ({1: "x"}, {True: "x"}, STRICT, "missing-key", ""),
    ({(1, 2): "x"}, {(1, 2.0): "x"}, STRICT, "missing-key", ""),
    ({10**5000: 1}, {10**5000: 2}, STRICT, "value", None),
    (OrderedDict(a=1, b=2), OrderedDict(b=2, a=1), STRICT, "order", ""),
    (OrderedDict(a=1), {"a": 1}, STRICT, "type", ""),
    ({1, 2}, {1, 3}, STRICT, "value", ""),
    ({1}, {True}, STRICT, "type", ""),
    ({(1,)}, {(1.0,)}, STRICT, "type", ""),
    (frozenset({1}), {1}, STRICT, "type", ""),
    (deque([1, 2]), deque([1, 3]), STRICT, "value", "[1]"),
    (deque([1]), deque([True]), STRICT, "type", "[0]"),
    (deep(5000, 1), deep(5000, 2), STRICT, "value", None),
    (deep(5000, 1), deep(4999, 1), STRICT, "type", None),
    (ring(1), ring(2), STRICT, "value", "[0]"),
    (0.1 + 0.2, 0.3, STRICT, "value", ""),
    (0.1 + 0.2, 0.3, EQUAL, "value", ""),
    (1.1, 1.0, APPROX, "value", ""),
    (True, 1.0, APPROX, "type", ""),
    (math.inf, 1e308, APPROX, "value", ""),
    (NAN, 1.0, APPROX, "value", ""),
    (10**400, 1.0, APPROX, "value", ""),
    (np.float64(1), 1.0, STRICT, "type", ""),
    (np.float64(1), np.float32(1), STRICT, "type", ""),
    (array([1, 2]), [1, 2], STRICT, "type", ""),
    ([1, 2], array([1, 2]), STRICT, "type", ""),
    (None, array([1, 2]), EQUAL, "type", ""),
    (array([1, 2, 3]), array([1, 2]), STRICT, "shape", ".shape"),
    (array([[1], [2]]), array([1, 2]), STRICT, "shape", ".shape"),
    (array([1.0]), array([1]), STRICT, "dtype", ".dtype"),
    (array([1, 2]), array([1, 3]), STRICT, "value", "[1]"),
    (array([[1, 2], [3, 4]]), array([[1, 2], [3, 5]]), STRICT, "value", "[1, 1]"),
    (array(3), array(4), STRICT, "value", ""),
    (array([NAN]), array([1.0]), STRICT, "value", "[0]"),
    ([array([1, 2])], [array([1, 3])], STRICT, "value", "[0][1]"),
    ({"w": array([1.0])}, {"w": array([1])}, STRICT, "dtype", "['w'].dtype"),
    (array([[1], None], dtype=object), array([[2], None], dtype=object), STRICT, "value", "[0]"),
    (array(["a"]), array(["b"]), STRICT, "value", "[0]"),
    (array([1.0, 1.1]), array([1.0, 1.0]), APPROX, "value", "[1]"),
    (drawn(1, 2), drawn(1, 3), STRICT, "value", "[1]"),
    (drawn(1), drawn(1, 2), STRICT, "length", ""),
    ([1, 2], drawn(1, 2), STRICT, "type", ""),
    (drawn(1, 2), [1, 2], STRICT, "type", ""),
    (Opaque("function"), 1, STRICT, "type", ""),
    (Opaque("Point", data=((1, 2),)), Opaque("Point", data=((1, 3),)), STRICT, "value", "[1]"),
    (Opaque("Point", data=((1, 2),)), Opaque("Point"), STRICT, "type", ""),
    (Opaque("Point"), Opaque("Point", data=((1, 2),)), STRICT, "type", ""),
    (Opaque("Box"), Opaque("function", is_callable=True), STRICT, "type", ""),
]  # fmt: skip


@pytest.mark.parametrize(("got", "expected", "mode"), EQUAL_PAIRS, ids=range(len(EQUAL_PAIRS)))
def test_equal(got: object, expected: object, mode: CompareMode) -> None:
    assert compare(got, expected, Comparison(mode)) is None


@pytest.mark.parametrize(
    ("got", "expected", "mode", "kind", "path"), DIFFERENT_PAIRS, ids=range(len(DIFFERENT_PAIRS))
)
def test_different(got: object, expected: object, mode: CompareMode, kind: str, path: str | None) -> None:
    found = compare(got, expected, Comparison(mode))
    assert found is not None
    assert found.kind is DifferenceKind(kind)
    assert path is None or found.path == path
    assert len(found.expected) <= 300
    assert len(found.got) <= 300


def test_tolerance_of_the_case_goes_before() -> None:
    rules = Comparison(APPROX, Tolerance(1e-9, 0.0))
    assert compare(1.01, 1.0, rules) is not None
    assert compare(1.01, 1.0, rules, Tolerance(0.1, 0.0)) is None


def test_shape_and_type_of_arrays_can_be_left_open() -> None:
    rules = Comparison(check_dtype=False, check_shape=False)
    assert compare(array([1.0]), array([1]), rules) is None
    assert compare(array([[1, 1]]), array([1, 1]), rules) is None
    assert compare(array([[1, 2]]), array([1, 1]), rules) is not None
    assert compare(array([1, 2, 3]), array([1, 2]), rules) is not None


def test_keys_are_named() -> None:
    found = compare({"prodct": 1}, {"product": 1}, Comparison())
    assert found is not None
    assert (found.key, found.nearest) == ("'product'", "'prodct'")
    found = compare({1: "x"}, {True: "x"}, Comparison())
    assert found is not None
    assert (found.key, found.nearest) == ("True", "1")


def test_a_liar_is_asked_only_where_its_type_is_right() -> None:
    class Liar:
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

    for expected in (1, "a", None, [1], {"a": 1}, {1}):
        assert compare(Liar(), expected, Comparison(EQUAL)) is not None
        assert compare([Liar()], [expected], Comparison(EQUAL)) is not None
