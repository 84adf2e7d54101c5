"""What all numbers of a wrong value have in common: each is twice what it should be, or nearly right."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from etude.judge.number_grid import NumberGrid, grids_around, steps_of
from etude.judge.verdict import Difference, DifferenceKind, Relation, RelationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["with_relation"]

_MOST_CELLS = 1024  # the first answer to a save waits for this
_ALIKE = 1e-9  # relative: rounding aside, the same
_NEAR = 0.01  # relative: another number, but hardly
_KINDS = (DifferenceKind.VALUE, DifferenceKind.SHAPE, DifferenceKind.LENGTH)


def with_relation(difference: Difference, got: Any, expected: Any) -> Difference:
    """The difference between two values, with how all their numbers stand to each other where that is simple."""
    if difference.kind not in _KINDS:
        return difference
    try:
        found = _found(got, expected, difference.path)
    except OverflowError:  # whole numbers that no float can hold
        return difference
    return difference if found is None else replace(difference, relation=found)


def _found(got: Any, expected: Any, path: str) -> Relation | None:
    pair = grids_around(got, expected, path)
    if pair is None:
        numbers = _scalars(got, expected, path)
        return _near(*numbers) if numbers is not None else None
    if max(len(pair.got.cells), len(pair.expected.cells)) > _MOST_CELLS:
        return None
    return _relation(pair.got, pair.expected)


def _relation(got: NumberGrid, expected: NumberGrid) -> Relation | None:
    if len(got.cells) < 2 or not all(map(math.isfinite, (*got.cells, *expected.cells))):
        return None
    if _is_transposed(got, expected):
        return Relation(RelationKind.TRANSPOSED)
    if got.shape != expected.shape or {got.dtype, expected.dtype} & {"bool"}:
        return None
    near = _near(got.cells, expected.cells)
    return near or _factor(got.cells, expected.cells) or _offset(got.cells, expected.cells)


def _is_transposed(got: NumberGrid, expected: NumberGrid) -> bool:
    if len(got.shape) != 2 or got.shape != expected.shape[::-1]:
        return False
    return all(map(_same, got.transposed, expected.cells))


def _scalars(got: Any, expected: Any, path: str) -> tuple[list[Any], list[Any]] | None:
    """A single number on each side; numbers in a dictionary are reached by its keys."""
    for step in steps_of(path):
        try:
            got, expected = got[step], expected[step]
        except (TypeError, LookupError):
            return None
    if not (isinstance(got, float) and isinstance(expected, float | int)) or isinstance(expected, bool):
        return None
    return ([got], [expected]) if math.isfinite(got) and math.isfinite(expected) else None


def _same(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=_ALIKE, abs_tol=_ALIKE * _ALIKE)


def _near(got: Sequence[float], expected: Sequence[float]) -> Relation | None:
    """The largest errors, when no number is off by more than a hundredth."""
    if not any(isinstance(each, float) for each in (*got, *expected)):
        return None
    errors = [abs(one - other) for one, other in zip(got, expected, strict=True)]
    rounding = _ALIKE * (max(map(abs, expected)) or 1.0)  # what may come instead of a 0
    if any(error > max(_NEAR * abs(other), rounding) for error, other in zip(errors, expected, strict=True)):
        return None
    relative = (error / abs(other) for error, other in zip(errors, expected, strict=True) if other)
    # As Python's own numbers: a scalar of numpy's crosses no pipe.
    return Relation(
        RelationKind.NEAR, absolute=float(max(errors)), relative=float(max(relative, default=0.0))
    )


def _factor(got: Sequence[float], expected: Sequence[float]) -> Relation | None:
    pairs = [(one, other) for one, other in zip(got, expected, strict=True) if one or other]
    # Of equal numbers one cannot say whether each was multiplied or something was added to it.
    if len({other for _, other in pairs}) < 2 or any(not one or not other for one, other in pairs):
        return None
    factor = pairs[0][0] / pairs[0][1]
    if not all(_same(one, factor * other) for one, other in pairs):
        return None
    return Relation(RelationKind.FACTOR, _text(factor))


def _offset(got: Sequence[float], expected: Sequence[float]) -> Relation | None:
    offset = got[0] - expected[0]
    if len(set(expected)) < 2 or not offset:
        return None
    scale = max(map(abs, (*got, *expected)))
    if any(abs(one - other - offset) > _ALIKE * scale for one, other in zip(got, expected, strict=True)):
        return None
    return Relation(RelationKind.OFFSET, _text(offset))


def _text(number: float) -> str:
    return f"{number:.6g}"
