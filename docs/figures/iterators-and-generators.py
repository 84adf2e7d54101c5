"""Draw in which order an eager and a lazy program call: `python docs/figures/iterators-and-generators.py`."""

from __future__ import annotations

import itertools

from drawing import BLUE, GREY, ORANGE, Drawing

LINES = 4
WANTED = 2  # the first result is made from this line
WIDE, TALL = 48, 44
Place = tuple[int, int]  # stage and line, from 0


def table(
    drawing: Drawing, left: float, title: str, note: str, order: list[Place], colour: str, dash: str
) -> None:
    """Stages as rows, lines of the log as columns; in each cell when it was called."""
    drawing.text(left, 26, title, colour)
    for line in range(LINES):
        drawing.text(left + 84 + WIDE * line, 58, f"line {line + 1}", GREY, "middle")
    for stage, name in enumerate(("parse", "filter")):
        top = 70 + 76 * stage
        drawing.text(left, top + 27, name)
        for line in range(LINES):
            called = (stage, line) in order
            x = left + 62 + WIDE * line
            drawing.box(x, top, WIDE - 4, TALL, colour if called else GREY, dash if called else "1 5")
            if called:
                drawing.text(
                    x + WIDE / 2 - 2, top + 27, str(order.index((stage, line)) + 1), colour, "middle"
                )
    for before, after in itertools.pairwise(order):
        if before[0] != after[0] and before[1] == after[1]:
            x = left + 62 + WIDE * before[1] + WIDE / 2 - 2
            drawing.arrow((x, 118), (x, 142), colour)
    drawing.text(left, 218, note, colour)


def main() -> None:
    """Both orders, side by side."""
    drawing = Drawing(640, 240, "The order of calls in an eager and in a lazy program")
    eager = [(stage, line) for stage in range(2) for line in range(LINES)]
    lazy = [(stage, line) for line in range(WANTED) for stage in range(2)]
    table(drawing, 24, "Eager: a list, then the next", "first result after call 6", eager, ORANGE, "7 4")
    table(drawing, 354, "Lazy: asked from the end", "first result after call 4", lazy, BLUE, "")
    drawing.write("iterators-and-generators")


if __name__ == "__main__":
    main()
