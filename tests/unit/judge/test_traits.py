"""What is told of values so that those of two programs can be compared, and what is not."""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np
import pytest

from etude.judge.cage.traits import traits, whole

ALIKE: list[tuple[str, Any, Any]] = [
    ("whole numbers of any type", 2, 2.0),
    ("rounding", 0.1 + 0.2, 0.3),
    ("containers of the same", [1, (2, {3})], (1, [2, deque([3])])),
    ("the numbers of an array and of lists", np.array([2.5])[0], 2.5),
    ("whole numbers in arrays", np.array([[1, 2]]), np.array([[1.0, 2.0]])),
    ("what tells nothing by itself", None, False),
    ("objects of any class", object(), lambda: None),
]
DIFFERENT: list[tuple[str, Any, Any]] = [
    ("numbers", 0.3, 0.31),
    ("texts and numbers", "2", 2),
    ("signs", -1, 1),
    ("keys", {"a": 1}, {"b": 1}),
    ("shapes", np.zeros((2, 3)), np.zeros((3, 2))),
    ("nan and inf", float("nan"), float("inf")),
]


@pytest.mark.parametrize(("one", "other"), [each[1:] for each in ALIKE], ids=[each[0] for each in ALIKE])
def test_the_same_value_in_two_programs(one: Any, other: Any) -> None:
    assert set(traits(one)) == set(traits(other))


@pytest.mark.parametrize(
    ("one", "other"), [each[1:] for each in DIFFERENT], ids=[each[0] for each in DIFFERENT]
)
def test_other_values(one: Any, other: Any) -> None:
    assert set(traits(one)) != set(traits(other))


def test_a_truth_value_counts_as_a_result() -> None:
    assert traits(True) == []
    assert traits(True, is_result=True) != traits(False, is_result=True)
    assert traits([None], is_result=True) != []


def test_large_values_are_cut() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert len(traits(list(range(10_000)))) <= 64
    assert len(traits(np.arange(10_000))) <= 64
    assert traits(endless) == []
    assert len(traits(10**100_000)) == 1


def test_no_code_of_the_value_is_run() -> None:
    class Trap(list[int]):
        def __iter__(self) -> Any:
            raise AssertionError

        __len__ = __repr__ = __eq__ = __iter__  # type: ignore[assignment]

    assert traits(Trap([1])) == []


WHOLES: list[tuple[str, Any, Any]] = [
    ("the same in a list, a tuple, a deque and an array", [1, 2], np.array([1.0, 2.0])),
    ("sets in any order", {"b", "a"}, frozenset(("a", "b"))),
    ("dictionaries in any order", {"a": [1], "b": 2}, {"b": 2.0, "a": (1,)}),
]


@pytest.mark.parametrize(("one", "other"), [each[1:] for each in WHOLES], ids=[each[0] for each in WHOLES])
def test_the_same_whole(one: Any, other: Any) -> None:
    assert whole(one) == whole(other) != 0


def test_other_wholes_of_the_same_parts() -> None:
    found = [whole(each) for each in ([1, 2], [2, 1], [1, 1, 2], [[1, 2]], np.ones((2, 3)), np.ones((3, 2)))]
    assert len(set(found)) == len(found)
    assert 0 not in found


def test_wholes_that_tell_nothing() -> None:
    assert [
        whole(each) for each in (None, True, [], {}, "", object(), [object()], range(3), np.arange(1000))
    ] == [0] * 9
