"""Drawing the figures of topics: SVG that is the same on every machine and readable on light and dark pages.

There is no background, and every colour has at least four times the luminance of a dark page and a quarter of
a white one's. What a colour tells is told by a dash pattern, a position or a label as well.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BLUE", "GREY", "ORANGE", "PURPLE", "Drawing"]

GREY, BLUE, ORANGE, PURPLE = "#7d7d7d", "#3d7fd0", "#bc690f", "#b95fa6"
TOPICS = Path(__file__).parents[2] / "problems" / "_topics"


class Drawing:
    """An SVG picture of a given size in pixels, built up from back to front."""

    def __init__(self, width: int, height: int, title: str) -> None:
        self._head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
            ' role="img" font-family="sans-serif" font-size="15" fill="none" stroke-width="2">\n'
            f"<title>{escape(title)}</title>"
        )
        self._parts: list[str] = []

    def text(self, x: float, y: float, words: str, colour: str = GREY, anchor: str = "start") -> None:
        """Words whose baseline begins, ends or is centred (`middle`) at a point."""
        self._parts.append(
            f'<text x="{_number(x)}" y="{_number(y)}" fill="{colour}" text-anchor="{anchor}">{escape(words)}</text>'
        )

    def line(self, points: Iterable[tuple[float, float]], colour: str = GREY, dash: str = "") -> None:
        """A line through points; `dash` is a pattern of lengths, such as "8 4"."""
        way = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
        self._parts.append(f'<polyline points="{way}" stroke="{colour}"{_dashed(dash)}/>')

    def arrow(
        self, start: tuple[float, float], end: tuple[float, float], colour: str = GREY, dash: str = ""
    ) -> None:
        """A straight arrow."""
        (x, y), (x_end, y_end) = start, end
        length = ((x_end - x) ** 2 + (y_end - y) ** 2) ** 0.5
        along = ((x_end - x) / length, (y_end - y) / length)
        foot = (x_end - 9 * along[0], y_end - 9 * along[1])
        wings = [(foot[0] - sign * 4 * along[1], foot[1] + sign * 4 * along[0]) for sign in (1, -1)]
        self.line([start, foot], colour, dash)
        way = " ".join(f"{_number(a)},{_number(b)}" for a, b in [end, *wings])
        self._parts.append(f'<polygon points="{way}" fill="{colour}"/>')

    def box(
        self, x: float, y: float, width: float, height: float, colour: str = GREY, dash: str = ""
    ) -> None:
        """A rectangle, by its upper left corner."""
        self._parts.append(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}"'
            f' stroke="{colour}"{_dashed(dash)}/>'
        )

    def dot(self, x: float, y: float, colour: str = GREY, radius: float = 4) -> None:
        """A filled circle."""
        self._parts.append(
            f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}" fill="{colour}"/>'
        )

    def svg(self) -> str:
        """The whole file."""
        return "\n".join([self._head, *self._parts, "</svg>"]) + "\n"

    def write(self, topic: str) -> None:
        """Put the figure beside the topic's text, or under the path that the command line names."""
        file = Path(sys.argv[1]) if len(sys.argv) > 1 else TOPICS / topic / "figure.svg"
        file.write_text(self.svg(), encoding="utf-8")


def _number(value: float) -> str:
    """At most one decimal, so that the last bits of a processor's arithmetic do not show."""
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0")
        if abs(value) < 0.05
        else f"{value:.1f}".removesuffix(".0")
    )


def _dashed(dash: str) -> str:
    return f' stroke-dasharray="{dash}"' if dash else ""
