import collections

import numpy as np
from solution import add_to, deepen, double_all, halve, inner_of, rename, set_items, shift


def test_list():
    values = alias = [1, 2, 3]
    assert double_all(values) is None
    assert values == [2, 4, 6]
    assert alias is values


def test_dict():
    mapping = {"a": 1, "b": 2}
    rename(mapping, "a", "c")
    assert mapping == {"b": 2, "c": 1}


def test_set():
    found = {1}
    add_to(found, 2, 3)
    assert found == {1, 2, 3}


def test_inside():
    inner = ["first"]
    nested = [inner]
    deepen(nested)
    assert nested == [["first", "inner"], ["outer"]]
    assert inner == ["first", "inner"]
    assert nested[0] is inner


def test_inside_a_tuple():
    inner = []
    inner_of((1, inner))
    assert inner == ["changed"]


def test_array():
    array = np.array([2.0, 4.0])
    view = array[:1]
    halve(array)
    assert array.tolist() == [1.0, 2.0]
    assert view[0] == 1.0


def test_part_of_an_array():
    array = np.array([2.0, 4.0])
    halve(array[1:])
    assert array.tolist() == [2.0, 2.0]


def test_deque_and_keyword():
    queue = collections.deque([1, 2, 3])
    shift(queue)
    assert list(queue) == [3, 1, 2]
    items = []
    set_items(items=items)
    assert items == [1, 2]
