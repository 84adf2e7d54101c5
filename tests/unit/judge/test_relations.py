"""What all numbers of a wrong value have in common."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from etude.catalogue.model import CompareMode, Comparison
from etude.judge.compare import compare
from etude.judge.relations import with_relation
from etude.judge.tensors import TensorValue
from etude.judge.wire import from_plain, to_plain

F, P, T, N = "factor", "offset", "transposed", "near"
APPROX = Comparison(CompareMode.APPROX)
TABLE = np.array([[1.0, 2.0, 4.0], [3.0, 5.0, 9.0]])

# got, expected, the relation and its amount; no relation is an empty text
PAIRS = [
    ([4, 6], [2, 3], F, "2"),
    ([1.0, 1.5], [2.0, 3.0], F, "0.5"),
    ([0, 4, 6], [0, 2, 3], F, "2"),
    ([-2, -3], [2, 3], F, "-1"),
    ([[2, 4], [6, 8]], [[1, 2], [3, 4]], F, "2"),
    ({"a": [4, 6]}, {"a": [2, 3]}, F, "2"),
    ((1, [20.0, 30.0]), (1, [2.0, 3.0]), F, "10"),
    ([4, 4], [2, 2], "", ""),  # twice as large, or larger by 2?
    ([4], [2], "", ""),
    ([4, 7], [2, 3], "", ""),
    ([1, 4, 6], [0, 2, 3], "", ""),
    ([3, 4], [2, 3], P, "1"),
    ([1.5, 2.5], [2.0, 3.0], P, "-0.5"),
    ([1, 2, 3], [2, 3, 4], P, "-1"),
    ([[1, 2], [3, 4]], [[1, 3], [2, 4]], T, ""),
    ([[1, 4], [2, 5], [3, 6]], [[1, 2, 3], [4, 5, 6]], T, ""),
    ([[1, 2], [3]], [[1, 3], [2, 4]], "", ""),
    ([True, False], [False, True], "", ""),
    (["a", "b"], ["c", "d"], "", ""),
    ([[], [1]], [[], [2]], "", ""),
    (0.30000000000000004, 0.3, N, ""),
    ([0.1, 0.2 + 0.1], [0.1, 0.3], N, ""),
    ([1e-17, 1.0], [0.0, 1.0], N, ""),
    (1e-17, 0.0, N, ""),
    (0.5, 0.3, "", ""),
    ([1001, 2002], [1000, 2000], F, "1.001"),  # whole numbers are not near
    (math.nan, 0.3, "", ""),
    ([math.inf, 4.0], [1.0, 2.0], "", ""),
    ([10**400, 1], [1, 2], "", ""),
    ([1.0, 2.0], [10**400, 2.0], "", ""),
    (TABLE * 3, TABLE, F, "3"),
    (TABLE + 3, TABLE, P, "3"),
    (TABLE.T, TABLE, T, ""),
    (TABLE[:, :2].T, TABLE[:, :2], T, ""),
    (TABLE * 1.0001, TABLE, N, ""),
    ((TABLE * 3).astype("float32"), TABLE.astype("float32"), F, "3"),
    (np.array([2, 4], "uint8"), np.array([1, 2], "uint8"), F, "2"),
    (np.array([True, False]), np.array([False, True]), "", ""),
    (np.array(["a"]), np.array(["b"]), "", ""),
    (np.array(3.0), np.array(2.0), "", ""),
    (np.array([1 + 2j, 2]), np.array([2 + 4j, 4]), "", ""),
    (np.array([2, 4], "longdouble"), np.array([1, 2], "longdouble"), "", ""),
    (np.zeros((0, 2)), np.zeros((2, 0)), "", ""),
    (np.full(3000, 2.0), np.arange(3000.0), "", ""),  # too many to look at while a learner waits
    ({"x": (TABLE * 3, 1)}, {"x": (TABLE, 1)}, F, "3"),
    ({"x" * 200: [4, 6]}, {"x" * 200: [2, 3]}, "", ""),  # the path holds only a part of the key
    (TensorValue(TABLE.T, "float64"), TensorValue(TABLE, "float64"), T, ""),
]


@pytest.mark.parametrize(("got", "expected", "kind", "amount"), PAIRS)
def test_what_all_numbers_have_in_common(got: Any, expected: Any, kind: str, amount: str) -> None:
    difference = compare(got, expected, Comparison())
    assert difference is not None
    found = with_relation(difference, got, expected)
    relation = found.relation
    assert ((relation.kind.value, relation.amount) if relation else ("", "")) == (kind, amount)
    assert (found.path, found.expected, found.got) == (difference.path, difference.expected, difference.got)


def test_errors_of_numbers_that_are_near() -> None:
    got, expected = np.array([1.0, 2.01, 0.0]), np.array([1.0, 2.0, 0.0])
    difference = compare(got, expected, APPROX)
    assert difference is not None
    relation = with_relation(difference, got, expected).relation
    assert relation is not None
    assert (round(relation.absolute, 6), round(relation.relative, 6)) == (0.01, 0.005)


def test_what_is_told_of_numbers_of_numpy_crosses_a_pipe() -> None:
    got, expected = (np.float64(0.301), 1), (0.3, 1)
    found = compare(got, expected, APPROX)
    assert found is not None
    told = with_relation(found, got, expected)
    assert told.relation is not None
    assert from_plain(type(told), to_plain(told)) == told


def test_another_kind_of_difference_has_no_relation() -> None:
    for got, expected in (([1, 2], [2, 1]), ([2.0], [1]), ({"a": 1}, {"b": 2}), (None, [1, 2])):
        difference = compare(got, expected, Comparison())
        assert difference is not None
        assert with_relation(difference, got, expected).relation is None


def test_how_many_items_there_should_be() -> None:
    difference = compare({"a": [1, 2]}, {"a": [1, 2, 3]}, Comparison())
    assert difference is not None
    assert (difference.path, difference.counts) == ("['a']", (3, 2))
