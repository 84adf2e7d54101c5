"""Draw what map, filter and reduce do with one list: `python docs/figures/higher-order-functions.py`."""

from __future__ import annotations

from drawing import BLUE, GREY, ORANGE, Drawing

NUMBERS = (2, 3, 4)
CELL = 40


def cell(drawing: Drawing, x: float, y: float, value: int, colour: str = GREY, dash: str = "") -> None:
    """A number in a box whose middle is at a point."""
    drawing.box(x - CELL / 2, y - CELL / 2, CELL, CELL, colour, dash)
    drawing.text(x, y + 5, str(value), colour, "middle")


def mapped(drawing: Drawing, left: float) -> None:
    """Each number goes through the function."""
    drawing.text(left + 60, 24, "map: n · n", BLUE, "middle")
    for place, number in enumerate(NUMBERS):
        x = left + 60 * place
        cell(drawing, x, 66, number)
        drawing.arrow((x, 88), (x, 176), BLUE, "9 4 2 4")
        cell(drawing, x, 198, number * number, BLUE)


def filtered(drawing: Drawing, left: float) -> None:
    """Some numbers come through, as they are."""
    drawing.text(left + 60, 24, "filter: n is even?", BLUE, "middle")
    for place, number in enumerate(NUMBERS):
        x = left + 60 * place
        cell(drawing, x, 66, number)
        if number % 2 == 0:
            drawing.arrow((x, 88), (x, 176), BLUE, "9 4 2 4")
            cell(drawing, x, 198, number, BLUE)
        else:
            drawing.line([(x, 88), (x, 124)], GREY, "2 4")
            drawing.text(x, 144, "no", GREY, "middle")


def folded(drawing: Drawing, left: float) -> None:
    """A value runs past the numbers and takes them in."""
    drawing.text(left + 90, 24, "reduce: so far + n, from 0", ORANGE, "middle")
    so_far = 0
    cell(drawing, left, 198, so_far, ORANGE, "7 4")
    for place, number in enumerate(NUMBERS, 1):
        x = left + 64 * place
        cell(drawing, x, 66, number)
        drawing.arrow((x, 88), (x, 176), GREY)
        drawing.arrow((x - 64 + CELL / 2 + 2, 198), (x - CELL / 2 - 2, 198), ORANGE, "7 4")
        so_far += number
        cell(drawing, x, 198, so_far, ORANGE, "7 4")


def main() -> None:
    """The three, side by side."""
    drawing = Drawing(680, 240, "Map, filter and reduce on the numbers 2, 3 and 4")
    mapped(drawing, 50)
    filtered(drawing, 260)
    folded(drawing, 460)
    drawing.write("higher-order-functions")


if __name__ == "__main__":
    main()
