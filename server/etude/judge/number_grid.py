"""Numbers in rows and columns, whatever holds them: an array, a tensor, lists in lists."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from typing import Any

from etude.judge.tensors import TensorValue

__all__ = ["GridPair", "NumberGrid", "grids_around", "steps_of"]

_MOST_CELLS = 40_000
_WIDEST = 8  # bytes: what numpy has beyond is no number of Python's
_MOST_BITS = 63
_DEEPEST = 4  # axes of lists in lists
_NUMBERS = (bool, int, float)
_WORDS = {bool: "bool", int: "int", float: "float"}


@dataclass(frozen=True, slots=True)
class NumberGrid:
    """Real numbers along one or more axes.

    Attributes:
        shape: how many along each axis, as numpy has it.
        dtype: as numpy or torch calls it; of plain Python numbers the name of their type.
        cells: all of them, the last axis running fastest.
        is_list: whether lists or tuples held them.
    """

    shape: tuple[int, ...]
    dtype: str
    cells: tuple[bool | int | float, ...]
    is_list: bool = False

    @classmethod
    def of(cls, value: Any) -> NumberGrid | None:
        """The numbers that a value holds; None when it is no such value, or too large to look at."""
        if isinstance(value, TensorValue):
            inner = cls.of(value.array)
            return inner and cls(inner.shape, value.dtype, inner.cells)
        numpy = sys.modules.get("numpy")  # where nobody has imported it, nothing is an array
        if numpy is not None and isinstance(value, numpy.ndarray):
            known = value.dtype.kind in "biuf" and value.dtype.itemsize <= _WIDEST
            if not known or not value.ndim or not 0 < value.size <= _MOST_CELLS:
                return None
            return cls(tuple(value.shape), str(value.dtype), tuple(value.ravel().tolist()))
        return cls._of_lists(value)

    @classmethod
    def _of_lists(cls, value: Any) -> NumberGrid | None:
        shape: list[int] = []
        level = [value]
        while level and type(level[0]) in (list, tuple):
            size = len(level[0])
            if len(shape) == _DEEPEST or any(
                type(each) not in (list, tuple) or len(each) != size for each in level
            ):
                return None
            if len(level) * size > _MOST_CELLS:
                return None
            shape.append(size)
            level = [item for each in level for item in each]
        kinds = {type(each) for each in level}
        if not shape or not level or not kinds <= set(_NUMBERS):
            return None
        if any(type(each) is int and each.bit_length() > _MOST_BITS for each in level):
            return None
        widest = next(kind for kind in (float, int, bool) if kind in kinds)
        return cls(tuple(shape), _WORDS[widest], tuple(level), is_list=True)

    @property
    def transposed(self) -> tuple[bool | int | float, ...]:
        """The cells of a grid of two axes, column by column."""
        rows, columns = self.shape
        return tuple(self.cells[row * columns + column] for column in range(columns) for row in range(rows))


@dataclass(frozen=True, slots=True)
class GridPair:
    """The two grids in which a difference lies, and where in the whole values they are, as one writes it."""

    expected: NumberGrid
    got: NumberGrid
    path: str


def grids_around(got: Any, expected: Any, path: str) -> GridPair | None:
    """The outermost grids of numbers on the way to the difference at a path; None when there are none."""
    steps = steps_of(path)
    for done in range(len(steps) + 1):
        one, other = NumberGrid.of(expected), NumberGrid.of(got)
        if one is not None and other is not None:
            return GridPair(one, other, "".join(f"[{step!r}]" for step in steps[:done]))
        if done < len(steps):
            try:
                expected, got = expected[steps[done]], got[steps[done]]
            except (TypeError, LookupError):
                return None
    return None


def steps_of(path: str) -> list[Any]:
    """`["x"][0, 1].shape` as `["x", (0, 1)]`; nothing of what no literal tells."""
    try:
        node: ast.expr = ast.parse(f"_{path}", mode="eval").body
    except (SyntaxError, ValueError):  # a key that was shortened
        return []
    steps: list[Any] = []
    while isinstance(node, ast.Subscript | ast.Attribute):
        if isinstance(node, ast.Subscript):
            try:
                steps.append(ast.literal_eval(node.slice))
            except ValueError:
                return []
        node = node.value
    return steps[::-1]
