import collections

import numpy as np
import pytest
from solution import Box, boxes_in, call_all, deep, size, total


def test_plain():
    assert total([1, 2]) == 3


@pytest.mark.parametrize(
    "thing",
    [[2, 1], {2: 1, 1: 2}, {2, 1}, bytearray(b"ba"), collections.deque([2, 1]), np.array([2, 1]), collections.Counter("aab")],
    ids=["list", "dict", "set", "bytearray", "deque", "ndarray", "counter"],
)
def test_each_kind(thing):
    assert size(thing) == 2


def test_functions_and_objects_inside():
    assert call_all([abs, lambda value: value + 1], -1) == [1, 0]
    boxes = [Box([1]), Box([1, 2])]
    assert boxes_in(boxes) == 2
    assert Box([]).add_up(boxes) == 3


def test_deep():
    nested = [[]]
    inner = nested[0]
    for _ in range(3000):
        inner.append([])
        inner = inner[0]
    assert deep(nested) == 1


def test_sets_of_text():
    assert deep([{"one", "two", "three"}, {"four"}]) == 4
    assert deep([{("a", "b"), ("c",)}]) == 2
