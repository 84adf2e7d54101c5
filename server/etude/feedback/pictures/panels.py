"""What is to be seen of two arrays that differ: three panels of cells, a legend below each, and a sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.judge.examination import ArrayPair, ArrayView

__all__ = ["Cell", "Panel", "Picture", "picture_of"]

_COLOURS: Final = 3
_WHOLE: Final = ("int", "uint", "bool")  # how the names of types of whole numbers begin
_LONGEST: Final = 6  # digits of a whole number that is written out


@dataclass(frozen=True, slots=True)
class Cell:
    """One number, or one pixel.

    Attributes:
        text: the number in few characters.
        shade: how dark it is, from 0 to 1; None for what is no number.
        colour: of a pixel, red, green and blue from 0 to 255.
        is_wrong: whether it is not what was expected.
    """

    text: str
    shade: float | None = 0.0
    colour: tuple[int, int, int] | None = None
    is_wrong: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """An array: rows x columns cells, a title above and lines of legend below."""

    title: str
    legend: tuple[str, ...]
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    is_difference: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All panels, which cell of them is marked as the first that differs, and what there is to say."""

    panels: tuple[Panel, ...]
    sentence: str
    first: int | None = None


def picture_of(pair: ArrayPair) -> Picture:
    """What is to be seen of two arrays."""
    expected, got = pair.expected, pair.got
    low, high = _range(expected, got)
    wrong = pair.differs or (False,) * (got.rows * got.columns)
    panels = [
        Panel(
            say("pictures.expected"),
            _legend(expected),
            expected.rows,
            expected.columns,
            _cells(expected, low, high),
        ),
        Panel(say("pictures.got"), _legend(got), got.rows, got.columns, _cells(got, low, high, wrong)),
    ]
    if pair.differs:
        panels.append(_difference(expected, got, pair.differs))
    first = pair.differs.index(True) if True in pair.differs else None
    return Picture(tuple(panels), _sentence(pair), first)


def _sentence(pair: ArrayPair) -> str:
    if pair.expected.shape != pair.got.shape:
        return say("pictures.shapes", expected=_tuple(pair.expected.shape), got=_tuple(pair.got.shape))
    place = f"[{', '.join(map(str, pair.first))}]"
    return say("pictures.differing", differing=pair.differing, total=pair.total, place=place)


def _legend(view: ArrayView) -> tuple[str, ...]:
    lines = [say("pictures.shape", shape=_tuple(view.shape), dtype=view.dtype)]
    if view.low is not None and view.high is not None:
        whole = _is_whole(view)
        lines.append(say("pictures.range", low=_number(view.low, whole), high=_number(view.high, whole)))
    if view.before:
        lines.append(say("pictures.before", index=f"[{', '.join(map(str, view.before))}]"))
    for key, start, shown, size in (
        ("rows", view.top, view.rows, view.height),
        ("columns", view.left, view.columns, view.width),
    ):
        if shown < size:
            lines.append(say(f"pictures.{key}", first=start, last=start + shown - 1, size=size))
    return tuple(lines)


def _cells(view: ArrayView, low: float, high: float, wrong: Sequence[bool] = ()) -> tuple[Cell, ...]:
    wrong = wrong or (False,) * (view.rows * view.columns)
    if view.channels == _COLOURS:
        scale = 1.0 if not _is_whole(view) else 255.0
        pixels = zip(*(view.cells[colour::_COLOURS] for colour in range(_COLOURS)), strict=True)
        return tuple(
            Cell("", None, (_byte(r, scale), _byte(g, scale), _byte(b, scale)), is_wrong)
            for (r, g, b), is_wrong in zip(pixels, wrong, strict=True)
        )
    whole = _is_whole(view)
    return tuple(
        Cell(_number(value, whole), _shade(value, low, high), is_wrong=is_wrong)
        for value, is_wrong in zip(view.cells, wrong, strict=True)
    )


def _difference(expected: ArrayView, got: ArrayView, differs: Sequence[bool]) -> Panel:
    whole = _is_whole(expected) and _is_whole(got)
    errors = [one - other for one, other in zip(got.cells, expected.cells, strict=True)]
    title = say("pictures.difference")
    if got.channels == _COLOURS:
        errors = [max(map(abs, errors[at : at + _COLOURS])) for at in range(0, len(errors), _COLOURS)]
        title = say("pictures.largest")
    sizes = [abs(each) for each in errors if math.isfinite(each)]
    largest = max(sizes, default=0.0) or 1.0
    cells = tuple(
        Cell(_number(error, whole, signed=got.channels == 1), _shade(abs(error), 0.0, largest), is_wrong=True)
        if is_wrong
        else Cell(say("pictures.same"))
        for error, is_wrong in zip(errors, differs, strict=True)
    )
    finite = [
        each for each, is_wrong in zip(errors, differs, strict=True) if is_wrong and math.isfinite(each)
    ]
    legend = (
        [say("pictures.range", low=_number(min(finite), whole), high=_number(max(finite), whole))]
        if finite
        else []
    )
    return Panel(title, tuple(legend), got.rows, got.columns, cells, is_difference=True)


def _range(*views: ArrayView) -> tuple[float, float]:
    lows = [view.low for view in views if view.low is not None]
    highs = [view.high for view in views if view.high is not None]
    return min(lows, default=0.0), max(highs, default=0.0)


def _shade(value: float, low: float, high: float) -> float | None:
    if not math.isfinite(value):
        return None
    return (value - low) / (high - low) if high > low else 0.0


def _byte(value: float, scale: float) -> int:
    return round(255 * min(max(value / scale, 0.0), 1.0)) if math.isfinite(value) else 0


def _is_whole(view: ArrayView) -> bool:
    return view.dtype.startswith(_WHOLE)


def _number(value: float, whole: bool, *, signed: bool = False) -> str:
    """A number in few characters; the difference of two numbers has its sign."""
    sign = "+" if signed and value > 0 else ""
    if whole and math.isfinite(value) and len(str(abs(int(value)))) <= _LONGEST:
        return f"{sign}{int(value)}"
    return f"{sign}{value:.4g}"


def _tuple(shape: tuple[int, ...]) -> str:
    return f"({', '.join(map(str, shape))}{',' if len(shape) == 1 else ''})"
