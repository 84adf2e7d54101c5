"""Draw two domains before and after alignment: `python docs/figures/domain-adaptation.py`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from drawing import BLUE, GREY, ORANGE, Drawing

if TYPE_CHECKING:
    from collections.abc import Callable

Point = tuple[float, float]

SPREAD, APART = (0.4, 1.1), 1.0  # of a class along both axes; from the middle to each class
ALONG, MIXED = 1.5, 0.9  # what the target does to the coordinates: each by itself, and from one to the other
SCALE = 34


def source(point: Point) -> Point:
    """A point of the source where it is."""
    return point


def target(point: Point) -> Point:
    """The same point seen in the target: stretched along the diagonal (and moved, which the drawing leaves out)."""
    x, y = point
    return ALONG * x + MIXED * y, MIXED * x + ALONG * y


def domain(
    drawing: Drawing, middle: Point, seen: Callable[[Point], Point], size: float, colour: str, dash: str
) -> None:
    """Two classes, each as a ring that holds most of it, the second with the larger dot."""
    for side in (-1, 1):
        turn = [2 * math.pi * k / 48 for k in range(49)]
        ring = [
            seen((side * APART + size * SPREAD[0] * math.cos(a), size * SPREAD[1] * math.sin(a)))
            for a in turn
        ]
        drawing.line([place(middle, point) for point in ring], colour, dash)
        drawing.dot(*place(middle, seen((side * APART, 0.0))), colour, 5 + side)


def place(middle: Point, point: Point) -> Point:
    """Where a point lies on the page."""
    return middle[0] + SCALE * point[0], middle[1] - SCALE * point[1]


def parting(drawing: Drawing, middle: Point, seen: Callable[[Point], Point], reach: float) -> None:
    """The line on which a classifier changes its mind."""
    drawing.line([place(middle, seen((0.0, y))) for y in (-reach, reach)], GREY, "2 4")


def main() -> None:
    """Before and after."""
    drawing = Drawing(680, 370, "Source and target before and after their alignment")
    before, after = (170.0, 180.0), (510.0, 180.0)
    drawing.text(before[0], 24, "before", GREY, "middle")
    drawing.text(after[0], 24, "source aligned", GREY, "middle")
    domain(drawing, before, target, 1.8, ORANGE, "7 4")
    domain(drawing, before, source, 1.8, BLUE, "")
    parting(drawing, before, source, 3.6)
    domain(drawing, after, target, 1.8, ORANGE, "7 4")
    domain(drawing, after, target, 1.4, BLUE, "")
    parting(drawing, after, target, 2.6)
    drawing.text(16, 348, "source: solid, labelled", BLUE)
    drawing.text(224, 348, "target: dashed, not labelled", ORANGE)
    drawing.text(480, 348, "model: dots", GREY)
    drawing.write("domain-adaptation")


if __name__ == "__main__":
    main()
