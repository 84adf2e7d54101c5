"""Which numbers of a wrong value are shown side by side, and that they cross as plain data of a bounded size."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from etude.catalogue.model import CompareMode, Comparison, Tolerance
from etude.judge.array_views import array_pair
from etude.judge.cage import packing
from etude.judge.compare import compare
from etude.judge.examination import ArrayPair, Examination
from etude.judge.tensors import TensorValue
from etude.judge.wire import from_plain, to_plain
from etude.judge.workbench import Mismatch, WrongValue, wrong_value

APPROX = Comparison(CompareMode.APPROX)
TABLE = np.array([[1.0, 2.0, 4.0], [3.0, 5.0, 9.0]])


def mismatch(got: Any, expected: Any, rules: Comparison, tolerance: Tolerance | None = None) -> Mismatch:
    difference = compare(got, expected, rules, tolerance)
    assert difference is not None
    return wrong_value("f()", WrongValue(got, expected, tolerance), difference)


def pair_of(
    got: Any, expected: Any, rules: Comparison = APPROX, tolerance: Tolerance | None = None
) -> ArrayPair | None:
    return array_pair(mismatch(got, expected, rules, tolerance), rules)


def changed(array: Any, *places: tuple[int, ...]) -> Any:
    copy = array.copy()
    for place in places:
        copy[place] += 1
    return copy


def image(height: int, width: int) -> Any:
    return np.linspace(0, 1, height * width * 3).reshape(height, width, 3)


PLANES = image(4, 5).transpose(2, 0, 1)
# got, expected, the path, the shape shown, channels, the index in front, the first difference, how many there are
SHOWN = [
    (changed(TABLE, (1, 2)), TABLE, "", (2, 3), 1, (), (1, 2), 1),
    (changed(TABLE, (0, 1), (1, 2)).tolist(), TABLE.tolist(), "", (2, 3), 1, (), (0, 1), 2),
    ([(1, 2), (3, 4)], [(1, 2), (3, 5)], "", (2, 2), 1, (), (1, 1), 1),
    ({"x": (1, TABLE + 1)}, {"x": (1, TABLE)}, "['x'][1]", (2, 3), 1, (), (0, 0), 6),
    (TABLE == 5, TABLE == 4, "", (2, 3), 1, (), (0, 2), 2),
    (TensorValue(TABLE + 1, "float32"), TensorValue(TABLE, "float32"), "", (2, 3), 1, (), (0, 0), 6),
    (np.array([[1.0, math.nan]]), np.array([[1.0, 2.0]]), "", (1, 2), 1, (), (0, 1), 1),
    (changed(np.zeros((2, 3, 4)), (1, 2, 3)), np.zeros((2, 3, 4)), "", (3, 4), 1, (1,), (1, 2, 3), 1),
    (changed(np.zeros((2, 2, 2, 2)), (1, 0, 1, 1)), np.zeros((2, 2, 2, 2)), "", (2, 2), 1, (1, 0), (1, 0, 1, 1), 1),
    (changed(image(4, 5), (2, 3, 1)), image(4, 5), "", (4, 5), 3, (), (2, 3, 1), 1),
    (changed(PLANES, (1, 2, 3)), PLANES, "", (4, 5), 3, (), (1, 2, 3), 1),
    (changed(np.zeros((2, 2, 3), "uint8"), (0, 1, 2)), np.zeros((2, 2, 3), "uint8"), "", (2, 2), 3, (), (0, 1, 2), 1),
    (changed(image(2, 5), (1, 3, 1)), image(2, 5), "", (5, 3), 1, (1,), (1, 3, 1), 1),  # too flat for an image
    (changed(image(4, 5) * 9, (1, 3, 1)), image(4, 5) * 9, "", (5, 3), 1, (1,), (1, 3, 1), 1),  # no colours
]  # fmt: skip


@pytest.mark.parametrize(
    ("got", "expected", "path", "size", "channels", "before", "first", "differing"), SHOWN
)
def test_what_is_shown(
    got: Any,
    expected: Any,
    path: str,
    size: tuple[int, int],
    channels: int,
    before: tuple[int, ...],
    first: tuple[int, ...],
    differing: int,
) -> None:
    pair = pair_of(got, expected)
    assert pair is not None
    view = pair.expected
    assert (pair.path, pair.first, pair.differing) == (path, first, differing)
    assert ((view.rows, view.columns), view.channels, view.before) == (size, channels, before)
    assert (pair.got.rows, pair.got.columns, pair.got.before) == (*size, before)
    assert len(view.cells) == len(pair.got.cells) == size[0] * size[1] * channels
    assert len(pair.differs) == size[0] * size[1]
    place = pair.differs.index(True)
    colours = slice(place * channels, (place + 1) * channels)
    assert view.cells[colours] != pair.got.cells[colours]


# got, expected
NOT_SHOWN = [
    (2, 1),
    ([1, 2], [1, 3]),
    (np.array([1, 2]), np.array([1, 3])),
    (np.array([[1.0]]), np.array([[2.0]])),
    (TABLE.astype("float32"), TABLE),  # the same numbers of another type
    ([[1, 2], [3]], [[1, 2], [4]]),
    ([["a"]], [["b"]]),
    ([[10**30, 1]], [[1, 1]]),
    (np.zeros((300, 300)), np.ones((300, 300))),
    (np.array([[1j]]), np.array([[2j]])),
    (np.zeros((0, 2)), np.zeros((2, 0))),
    (None, TABLE),
    ([TABLE], TABLE),
]


@pytest.mark.parametrize(("got", "expected"), NOT_SHOWN)
def test_what_is_not_shown(got: Any, expected: Any) -> None:
    assert pair_of(got, expected) is None


def test_other_shapes_stand_side_by_side() -> None:
    pair = pair_of(TABLE.T, TABLE)
    assert pair is not None
    assert (pair.expected.rows, pair.expected.columns, pair.got.rows, pair.got.columns) == (2, 3, 3, 2)
    assert (pair.differs, pair.first) == ((), ())
    flat = pair_of(TABLE.ravel(), TABLE)
    assert flat is not None
    assert (flat.got.rows, flat.got.columns, flat.got.shape) == (1, 6, (6,))


def test_a_large_array_is_cut_around_the_first_difference() -> None:
    table = np.arange(12_000.0).reshape(120, 100)
    pair = pair_of(changed(table, (100, 70), (119, 99)), table)
    assert pair is not None
    view = pair.expected
    assert (view.rows, view.columns, view.height, view.width) == (48, 48, 120, 100)
    assert (view.top, view.left) == (72, 46)
    assert table[100, 70] == view.cells[(100 - view.top) * 48 + 70 - view.left]
    assert (view.low, view.high) == (0.0, 11_999.0)
    assert (pair.first, pair.differing, pair.total) == ((100, 70), 2, 12_000)
    assert sum(pair.differs) == 1  # the other one lies beyond the columns that are shown


def test_cells_are_compared_as_the_problem_compares() -> None:
    got = TABLE + np.array([[0.05, 0.0, 0.5], [0.0, 0.0, 0.0]])
    pair = pair_of(got, TABLE, APPROX, Tolerance(0.0, 0.1))
    assert pair is not None
    assert (pair.first, pair.differing) == ((0, 2), 1)
    narrow = pair_of(changed(TABLE, (1, 1)).astype("float32"), TABLE, Comparison())
    assert narrow is not None
    assert (narrow.first, narrow.differing) == ((1, 1), 1)  # that the type is another one is told elsewhere


@pytest.mark.parametrize("got", [TABLE + 1, TABLE * math.nan, changed(image(40, 60), (1, 2, 0))])
def test_they_cross_as_plain_data(got: Any) -> None:
    expected = TABLE if got.shape == TABLE.shape else image(40, 60)
    pair = pair_of(got, expected)
    data = packing.packb(to_plain(Examination(arrays=pair)))
    assert len(data) < 200_000
    assert repr(from_plain(Examination, packing.unpackb(data)).arrays) == repr(pair)
