"""Draw the error of a head and of a whole model over the number of examples.

`python docs/figures/feature-extraction-vs-full-tuning.py`
"""

from __future__ import annotations

import math

from drawing import BLUE, GREY, ORANGE, Drawing

WEIGHTS, FEATURES, GAP, NOISE = 40, 4, 0.36, 0.25  # the last two are variances
FEWEST, MOST, HIGHEST = 10, 1000, 1.2


def place(examples: float, error: float) -> tuple[float, float]:
    """Where a point of a curve lies; examples on a scale of powers."""
    along = math.log(examples / FEWEST) / math.log(MOST / FEWEST)
    return 64 + 500 * along, 290 - 250 * error / HIGHEST


def of_head(examples: float) -> float:
    """Error of feature extraction."""
    return GAP + (NOISE + GAP) * FEATURES / (examples - FEATURES - 1)


def of_all(examples: float) -> float:
    """Error of full tuning."""
    return NOISE * WEIGHTS / (examples - WEIGHTS - 1)


def crossing() -> float:
    """The number of examples at which both are equally good, by halving."""
    low, high = WEIGHTS + 2.0, float(MOST)
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if of_all(middle) > of_head(middle) else (low, middle)
    return low


def main() -> None:
    """Both curves, the floor and the crossing."""
    drawing = Drawing(640, 350, "Error of feature extraction and of full tuning over the number of examples")
    drawing.arrow(place(FEWEST, 0), (600, 290))
    drawing.arrow(place(FEWEST, 0), (64, 16))
    drawing.text(76, 24, "error on new examples")
    drawing.text(600, 336, "labelled examples", GREY, "end")
    for examples in (10, 30, 100, 300, 1000):
        x, y = place(examples, 0)
        drawing.line([(x, y), (x, y + 6)])
        drawing.text(x, y + 24, f"{examples:,}", GREY, "middle")
    drawing.line([place(FEWEST, GAP), place(MOST, GAP)], GREY, "1 5")
    x, y = place(FEWEST, GAP)
    drawing.text(x + 6, y + 20, "what the features miss")
    scale = [FEWEST * (MOST / FEWEST) ** (k / 200) for k in range(201)]
    drawing.line([place(n, of_head(n)) for n in scale], BLUE)
    drawing.line(
        [place(n, of_all(n)) for n in scale if n > WEIGHTS + 1 and of_all(n) < HIGHEST], ORANGE, "8 4"
    )
    x, y = place(MOST, of_head(MOST))
    drawing.text(x, y - 12, "feature extraction", BLUE, "end")
    x, y = place(200, of_all(200))
    drawing.text(x + 12, y - 14, "full tuning", ORANGE)
    x, y = place(crossing(), of_head(crossing()))
    drawing.dot(x, y)
    drawing.text(x + 10, y - 26, f"they cross at {crossing():.0f}")
    drawing.write("feature-extraction-vs-full-tuning")


if __name__ == "__main__":
    main()
