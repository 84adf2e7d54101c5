"""Draw where three penalties lead two weights: `python docs/figures/regularised-fine-tuning.py`."""

from __future__ import annotations

import math

from drawing import BLUE, GREY, ORANGE, Drawing

Point = tuple[float, float]

BEST, START, ZERO = (3.2, 1.6), (1.0, 3.0), (0.0, 0.0)  # of the new task; after pre-training; the origin
STEEP = (1.0, 2.5)  # curvatures of the new loss along the axes
PRICES = [0.0, *(10 ** (k / 8 - 2) for k in range(41))]


def place(point: Point) -> Point:
    """Where a pair of weights lies on the page."""
    return 60 + 105 * point[0], 380 - 95 * point[1]


def settled(anchor: Point, weights: Point, price: float) -> Point:
    """The weights at which the pull of the new data and that of the anchor balance."""
    first, second = (
        (h * best + price * f * a) / (h + price * f)
        for h, best, f, a in zip(STEEP, BEST, weights, anchor, strict=True)
    )
    return first, second


def main() -> None:
    """The loss as ellipses around its best point, and a path from there for each penalty."""
    drawing = Drawing(600, 420, "Where weight decay, L2-SP and EWC lead as the price of moving grows")
    drawing.arrow(place((0, 0)), place((4.8, 0)))
    drawing.arrow(place((0, 0)), place((0, 3.8)))
    drawing.text(572, 385, "w₁")
    drawing.text(34, 32, "w₂")
    for size in (0.45, 0.9, 1.35):
        turn = [2 * math.pi * k / 60 for k in range(61)]
        ring = [
            (
                BEST[0] + size * math.cos(a) / math.sqrt(STEEP[0]),
                BEST[1] + size * math.sin(a) / math.sqrt(STEEP[1]),
            )
            for a in turn
        ]
        drawing.line([place(point) for point in ring], GREY, "1 4")
    for anchor, weights, colour, dash in (
        (ZERO, (1.0, 1.0), GREY, "9 5"),
        (START, (1.0, 1.0), BLUE, "9 4 2 4"),
        (START, (6.0, 0.15), ORANGE, ""),
    ):
        drawing.line([place(settled(anchor, weights, price)) for price in PRICES], colour, dash)
    for point, name, colour, aside in (
        (BEST, "best for the new task", GREY, (-80, -92)),
        (START, "w₀, after pre-training", BLUE, (-30, -14)),
        (ZERO, "0", GREY, (-20, 18)),
    ):
        x, y = place(point)
        drawing.dot(x, y, colour)
        drawing.text(x + aside[0], y + aside[1], name, colour)
    drawing.text(*_beside(settled(ZERO, (1.0, 1.0), 1.2), (-30, 44)), "weight decay", GREY)
    drawing.text(*_beside(settled(START, (1.0, 1.0), 1.0), (-78, 18)), "L2-SP", BLUE)
    drawing.text(*_beside(settled(START, (6.0, 0.15), 0.6), (-60, 24)), "EWC", ORANGE)
    drawing.write("regularised-fine-tuning")


def _beside(point: Point, aside: Point) -> Point:
    x, y = place(point)
    return x + aside[0], y + aside[1]


if __name__ == "__main__":
    main()
