"""The two arrays of a counterexample as plain data of a bounded size, for a picture of their difference."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import CompareMode
from etude.judge.compare import compare
from etude.judge.examination import ArrayPair, ArrayView
from etude.judge.number_grid import NumberGrid, grids_around
from etude.judge.verdict import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from etude.catalogue.model import Comparison
    from etude.judge.workbench import Mismatch

__all__ = ["array_pair"]

_MOST = 48  # rows, and columns, that are shown
_COLOURS = 3
_LEAST_IMAGE = 4  # pixels in each direction, where the numbers do not say that they are colours
_SHOWN = (DifferenceKind.VALUE, DifferenceKind.SHAPE, DifferenceKind.DTYPE, DifferenceKind.LENGTH)


def array_pair(mismatch: Mismatch, comparison: Comparison) -> ArrayPair | None:
    """What is to be drawn of a wrong value; None when it holds no two-dimensional numbers or image."""
    if mismatch.values is None or mismatch.difference.kind not in _SHOWN:
        return None
    values = mismatch.values
    pair = grids_around(values.got, values.expected, mismatch.difference.path)
    if pair is None or max(len(pair.expected.shape), len(pair.got.shape)) < 2:
        return None
    if len(pair.expected.cells) == len(pair.got.cells) == 1:  # the sentence about it says it all
        return None
    layout = _Layout.of(pair.expected)
    if pair.expected.shape != pair.got.shape:
        expected, got = layout.view(pair.expected), _Layout.of(pair.got).view(pair.got)
        return ArrayPair(pair.path, expected, got)
    is_right = _cell_comparison(values.tolerance, comparison)
    cells = zip(pair.got.cells, pair.expected.cells, strict=True)
    wrong = [not is_right(one, other) for one, other in cells]
    if not any(wrong):  # another dtype, and the same numbers
        return None
    index = _index_of(wrong.index(True), pair.expected.shape)
    layout = _Layout.of(pair.expected, index)
    return ArrayPair(
        pair.path,
        layout.view(pair.expected),
        layout.view(pair.got),
        differs=tuple(any(wrong[at] for at in places) for places in layout.places(pair.expected.shape)),
        differing=sum(wrong),
        total=len(wrong),
        first=index,
    )


def _cell_comparison(tolerance: Any, comparison: Comparison) -> Callable[[Any, Any], bool]:
    """Whether two numbers are the same for the problem; whether their types are is told elsewhere."""
    mode = CompareMode.EQUAL if comparison.mode is CompareMode.STRICT else comparison.mode
    rules = replace(comparison, mode=mode)
    return lambda got, expected: got == expected or compare(got, expected, rules, tolerance) is None


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which cells of an array are shown as rows and columns.

    Attributes:
        before: the index along the axes in front of the rows; empty for an array of two axes and for an image.
        top, left: the first row and column.
        colours: the axis along which the three colours of a pixel lie; None where each cell is a number.
    """

    before: tuple[int, ...]
    top: int
    left: int
    colours: int | None = None

    @classmethod
    def of(cls, grid: NumberGrid, index: tuple[int, ...] = ()) -> _Layout:
        """The part of a grid around an index; its beginning where there is none."""
        shape = grid.shape
        index = index or (0,) * len(shape)
        colours = _colour_axis(grid)
        if colours is not None:
            row, column = (at for axis, at in enumerate(index) if axis != colours)
            rows, columns = (size for axis, size in enumerate(shape) if axis != colours)
            return cls((), _start(row, rows), _start(column, columns), colours)
        row, column = (0, *index)[-2:]
        rows, columns = (1, *shape)[-2:]
        return cls(index[:-2], _start(row, rows), _start(column, columns))

    def view(self, grid: NumberGrid) -> ArrayView:
        """What is shown of a grid."""
        height, width = self._size(grid.shape)
        finite = [cell for cell in grid.cells if math.isfinite(cell)]
        return ArrayView(
            grid.shape,
            grid.dtype,
            float(min(finite)) if finite else None,
            float(max(finite)) if finite else None,
            min(height, _MOST),
            min(width, _MOST),
            height,
            width,
            _COLOURS if self.colours is not None else 1,
            tuple(float(grid.cells[at]) for places in self.places(grid.shape) for at in places),
            self.before,
            self.top,
            self.left,
        )

    def places(self, shape: tuple[int, ...]) -> Iterator[list[int]]:
        """For each cell or pixel shown, where its numbers are among the cells of the grid."""
        height, width = self._size(shape)
        rows = range(self.top, min(self.top + _MOST, height))
        for row, column in product(rows, range(self.left, min(self.left + _MOST, width))):
            if self.colours is None:
                yield [_place((*self.before, row, column)[-len(shape) :], shape)]
            else:
                yield [
                    _place((row, column, colour) if self.colours else (colour, row, column), shape)
                    for colour in range(_COLOURS)
                ]

    def _size(self, shape: tuple[int, ...]) -> tuple[int, int]:
        """How many rows and columns there are."""
        sizes = [size for axis, size in enumerate(shape) if axis != self.colours]
        height, width = (1, *sizes)[-2:]
        return height, width


def _colour_axis(grid: NumberGrid) -> int | None:
    """The axis of the colours of an image, last or first; None of what is none.

    Numbers from 0 to 1 in three columns may be anything: only where there are rows and columns enough they are taken
    for colours.
    """
    if len(grid.shape) != _COLOURS or _COLOURS not in (grid.shape[0], grid.shape[-1]):
        return None
    axis = len(grid.shape) - 1 if grid.shape[-1] == _COLOURS else 0
    if grid.dtype == "uint8":
        return axis
    sides = [size for at, size in enumerate(grid.shape) if at != axis]
    is_float = grid.dtype.startswith(("float", "bfloat"))
    fits = all(0 <= cell <= (1 if is_float else 255) for cell in grid.cells)
    return axis if fits and min(sides) >= _LEAST_IMAGE and grid.dtype != "bool" else None


def _start(at: int, size: int) -> int:
    return max(0, min(at - _MOST // 2, size - _MOST))


def _place(index: tuple[int, ...], shape: tuple[int, ...]) -> int:
    place = 0
    for at, size in zip(index, shape, strict=True):
        place = place * size + at
    return place


def _index_of(place: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    index: list[int] = []
    for size in reversed(shape):
        place, at = divmod(place, size)
        index.append(at)
    return tuple(reversed(index))
