"""A picture in letters, for terminals and for editors that show no images."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.feedback.pictures.panels import Panel, Picture

__all__ = ["picture_text"]

_MOST: Final = 10  # rows, and columns, that are written out
_WIDEST: Final = 100
_GAP: Final = "    "
_FIRST, _WRONG = ">", "*"  # in front of the first wrong number, and of the others


def picture_text(picture: Picture) -> str:
    """The sentence, and where they are small the panels side by side; else their legends."""
    blocks = [_block(panel, picture.first) for panel in picture.panels]
    lines = [
        _GAP.join(part.ljust(width) for part, width in zip(row, map(_width, blocks), strict=True)).rstrip()
        for row in zip_longest(*blocks, fillvalue="")
    ]
    if any(len(line) > _WIDEST for line in lines):
        lines = [f"{panel.title}: {', '.join(panel.legend)}" for panel in picture.panels]
    has_marks = any(_FIRST in line for line in lines) and picture.first is not None
    key = [say("pictures.marks")] if has_marks else []
    return "\n".join((picture.sentence, *key, "", *lines))


def _block(panel: Panel, first: int | None) -> list[str]:
    return [panel.title, *_rows(panel, first), *panel.legend]


def _rows(panel: Panel, first: int | None) -> Iterator[str]:
    if max(panel.rows, panel.columns) > _MOST or not any(cell.text for cell in panel.cells):
        return
    width = max(len(cell.text) for cell in panel.cells)
    for row in range(panel.rows):
        parts = []
        for at in range(row * panel.columns, (row + 1) * panel.columns):
            cell = panel.cells[at]
            mark = _FIRST if at == first else _WRONG if cell.is_wrong else ""
            parts.append((mark + cell.text).rjust(width + 1))
        yield " ".join(parts)


def _width(block: list[str]) -> int:
    return max(map(len, block))
