"""Draw how a running mean moves in fine-tuning: `python docs/figures/batch-norm-in-fine-tuning.py`."""

from __future__ import annotations

import random

from drawing import BLUE, GREY, ORANGE, PURPLE, Drawing

STEPS, SHARE, OLD, NEW = 60, 0.1, 0.0, 2.0
FLOOR = 266  # where the axis of steps lies on the page
NOISE, SEED = 0.5, 18  # the deviation of the mean of four values whose own deviation is 1


def place(step: float, mean: float) -> tuple[float, float]:
    """Where a running mean lies on the page."""
    return 60 + 8 * step, 240 - 84 * mean


def path(noise: float) -> list[tuple[float, float]]:
    """The running mean after each step, if the batch means stray by so much."""
    draw = random.Random(SEED)  # noqa: S311  # a drawing, not a secret
    mean, found = OLD, [place(0, OLD)]
    for step in range(STEPS):
        mean = (1 - SHARE) * mean + SHARE * (NEW + draw.gauss(0, noise))
        found.append(place(step + 1, mean))
    return found


def main() -> None:
    """The path without and with noise, the frozen layer, and the mean of the new data."""
    drawing = Drawing(640, 310, "The running mean of a batch-norm layer during fine-tuning")
    drawing.arrow((60, FLOOR), (580, FLOOR))
    drawing.arrow((60, FLOOR), (60, 16))
    drawing.text(70, 24, "running mean")
    drawing.text(588, FLOOR + 5, "step")
    for step in (0, 22, 60):
        x, _ = place(step, OLD)
        drawing.line([(x, FLOOR), (x, FLOOR + 6)])
        drawing.text(x, FLOOR + 24, str(step), GREY, "middle")
    drawing.text(50, 245, "0", GREY, "end")
    drawing.text(50, place(0, NEW)[1] + 5, "2", GREY, "end")
    drawing.line([place(0, NEW), place(STEPS, NEW)], GREY, "1 5")
    drawing.text(place(STEPS, NEW)[0], place(0, NEW)[1] - 24, "mean of the new data", GREY, "end")
    x, y = place(22, NEW * (1 - (1 - SHARE) ** 22))
    drawing.line([(x, y), (x, FLOOR)], GREY, "2 4")
    drawing.text(x + 8, 196, "nine tenths of the old are gone")
    drawing.line(path(NOISE), ORANGE)
    drawing.line(path(0.0), BLUE, "9 5")
    drawing.text(x + 8, y + 44, "batches of four: solid", ORANGE)
    drawing.text(x + 8, y + 66, "very large batches: dashed", BLUE)
    drawing.line([place(0, 0.0), place(STEPS, 0.0)], PURPLE, "9 4 2 4")
    drawing.text(x + 8, 230, "frozen: stays at the old mean", PURPLE)
    drawing.write("batch-norm-in-fine-tuning")


if __name__ == "__main__":
    main()
