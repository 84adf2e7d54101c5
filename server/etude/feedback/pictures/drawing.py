"""A picture as a PNG: panels side by side on light paper, so that it can be read whatever colours the editor has.

Nothing is said by colour alone: numbers stand in the cells where they fit, a wrong cell has a filled corner, the
first one a thick frame, and what is no number is crossed out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.feedback.pictures.canvas import Canvas, text_height, text_width

if TYPE_CHECKING:
    from etude.feedback.pictures.canvas import Colour
    from etude.feedback.pictures.panels import Cell, Panel, Picture

__all__ = ["draw"]

_SCALE: Final = 2  # of the letters
_MARGIN: Final = 14
_GAP: Final = 28
_LINE: Final = 8  # between lines of text
_PAD: Final = 7  # beside a number in its cell
_TALL: Final = 30  # a cell with a number
_WIDEST: Final = 860  # what panels with numbers may take together
_MOST_NUMBERS: Final = 12  # rows, and columns, in which numbers are still read
_PANEL: Final = 288  # the width of a panel without numbers
_LARGEST, _SMALLEST = 28, 5  # cells without numbers
_CORNER: Final = 4  # a cell that is smaller has no room for more than its shade

_PAPER: Final = (250, 250, 247)
_INK: Final = (31, 35, 40)
_SOFT: Final = (110, 119, 129)
_LIGHT, _DARK = (232, 240, 250), (22, 66, 122)
_PALE, _STRONG = (255, 232, 204), (168, 66, 8)


def draw(picture: Picture) -> bytes:
    """The bytes of a PNG file."""
    size = _Size.of(picture)
    widths = [
        max(size.width * panel.columns, *map(_width, (panel.title, *panel.legend)))
        for panel in picture.panels
    ]
    line = text_height(_SCALE) + _LINE
    tallest = max(panel.rows for panel in picture.panels) * size.height
    below = max(len(panel.legend) for panel in picture.panels) * line
    canvas = Canvas(
        sum(widths) + 2 * _MARGIN + _GAP * (len(widths) - 1),
        2 * _MARGIN + line + tallest + _LINE + below,
        _PAPER,
    )
    canvas.frame(0, 0, canvas.width, canvas.height, _SOFT)
    left, top = _MARGIN, _MARGIN + line
    for panel, width in zip(picture.panels, widths, strict=True):
        canvas.write(left, _MARGIN, panel.title, _INK, _SCALE)
        _draw_cells(canvas, panel, size, left, top)
        if picture.first is not None:
            _mark(canvas, panel, size, (left, top), picture.first)
        for number, text in enumerate(panel.legend):
            canvas.write(left, top + tallest + _LINE + number * line, text, _INK, _SCALE)
        left += width + _GAP
    return canvas.png()


@dataclass(frozen=True, slots=True)
class _Size:
    """How large a cell is, and whether numbers stand in it."""

    width: int
    height: int
    has_numbers: bool

    @classmethod
    def of(cls, picture: Picture) -> _Size:
        rows = max(panel.rows for panel in picture.panels)
        columns = max(panel.columns for panel in picture.panels)
        texts = [cell.text for panel in picture.panels for cell in panel.cells]
        if max(rows, columns) <= _MOST_NUMBERS and any(texts):
            width = max(max(map(_width, texts)) + 2 * _PAD, _TALL)
            if width * sum(panel.columns for panel in picture.panels) <= _WIDEST:
                return cls(width, _TALL, has_numbers=True)
        side = max(_SMALLEST, min(_LARGEST, _PANEL // max(rows, columns)))
        return cls(side, side, has_numbers=False)


def _draw_cells(canvas: Canvas, panel: Panel, size: _Size, left: int, top: int) -> None:
    for at, cell in enumerate(panel.cells):
        row, column = divmod(at, panel.columns)
        _draw_cell(canvas, cell, size, left + column * size.width, top + row * size.height, panel)
    canvas.frame(left, top, panel.columns * size.width, panel.rows * size.height, _SOFT)


def _draw_cell(canvas: Canvas, cell: Cell, size: _Size, x: int, y: int, panel: Panel) -> None:
    colour = _colour(cell, panel)
    canvas.fill(x, y, size.width, size.height, colour)
    if cell.shade is None and cell.colour is None:
        canvas.cross(x, y, size.width, size.height, _SOFT)
    ink = _INK if sum(colour) > 3 * 128 else _PAPER
    if cell.is_wrong and size.height > _CORNER:
        canvas.corner(x + size.width, y, size.height // 3, ink)
    if size.has_numbers:
        canvas.frame(x, y, size.width, size.height, _SOFT)
        across = (size.width - _width(cell.text)) // 2
        canvas.write(x + across, y + (size.height - text_height(_SCALE)) // 2, cell.text, ink, _SCALE)


def _mark(canvas: Canvas, panel: Panel, size: _Size, corner: tuple[int, int], place: int) -> None:
    """A frame that is seen on light and on dark cells."""
    row, column = divmod(place, panel.columns)
    x, y = corner[0] + column * size.width, corner[1] + row * size.height
    around = 3 if size.has_numbers else 4
    width, height = size.width + 2 * around, size.height + 2 * around
    canvas.frame(x - around, y - around, width, height, _INK, 3)
    canvas.frame(x - around + 3, y - around + 3, width - 6, height - 6, _PAPER)


def _colour(cell: Cell, panel: Panel) -> Colour:
    if cell.colour is not None:
        return cell.colour
    if cell.shade is None or (panel.is_difference and not cell.is_wrong):
        return _PAPER
    light, dark = (_PALE, _STRONG) if panel.is_difference else (_LIGHT, _DARK)
    red, green, blue = (
        round(one + (other - one) * cell.shade) for one, other in zip(light, dark, strict=True)
    )
    return red, green, blue


def _width(text: str) -> int:
    return text_width(text, _SCALE)
