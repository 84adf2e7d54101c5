"""Draw four schedules over a run of 100 steps: `python docs/figures/learning-rate-scheduling.py`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from drawing import BLUE, GREY, ORANGE, PURPLE, Drawing

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = 100
LEFT, TOP, WIDTH, HEIGHT = 60, 30, 360, 220


def constant(_step: int) -> float:
    """A third of the peak, always."""
    return 0.33


def in_steps(step: int) -> float:
    """Half of what it was, every 25 steps."""
    return 0.5 ** (step // 25)


def cosine(step: int) -> float:
    """Ten steps of warm-up, then half a wave down to a tenth of the peak."""
    if step < 10:
        return step / 10
    return 0.1 + 0.45 * (1 + math.cos(math.pi * (step - 10) / (STEPS - 10)))


def triangle(step: int) -> float:
    """Straight up for ten steps, then straight down to a thirty-second."""
    share = step / 10 if step < 10 else (STEPS - step) / (STEPS - 10)
    return (1 + share * 31) / 32


def main() -> None:
    """The curves, each with its name and a dash pattern of its own."""
    drawing = Drawing(660, 310, "Four learning-rate schedules over one hundred steps")
    drawing.arrow((LEFT, TOP + HEIGHT), (LEFT + WIDTH + 20, TOP + HEIGHT))
    drawing.arrow((LEFT, TOP + HEIGHT), (LEFT, TOP - 16))
    drawing.text(LEFT + WIDTH / 2, TOP + HEIGHT + 40, "step", GREY, "middle")
    for step in (0, 50, 100):
        drawing.text(LEFT + WIDTH * step / STEPS, TOP + HEIGHT + 20, str(step), GREY, "middle")
    for share, name in ((0, "0"), (1, "peak")):
        drawing.text(LEFT - 8, TOP + HEIGHT * (1 - share) + 5, name, GREY, "end")
    curves: list[tuple[str, Callable[[int], float], str, str]] = [
        ("constant", constant, GREY, "2 5"),
        ("decay in steps", in_steps, PURPLE, "9 5"),
        ("slanted triangle", triangle, BLUE, "9 4 2 4"),
        ("warm-up and cosine", cosine, ORANGE, ""),
    ]
    for number, (name, rate, colour, dash) in enumerate(curves):
        points = [(LEFT + WIDTH * t / STEPS, TOP + HEIGHT * (1 - rate(t))) for t in range(STEPS + 1)]
        drawing.line(points, colour, dash)
        y = TOP + 30 + 30 * number
        drawing.line([(LEFT + WIDTH + 20, y), (LEFT + WIDTH + 60, y)], colour, dash)
        drawing.text(LEFT + WIDTH + 68, y + 5, name, colour)
    drawing.write("learning-rate-scheduling")


if __name__ == "__main__":
    main()
