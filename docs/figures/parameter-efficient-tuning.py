"""Draw the matrices of LoRA to scale: `python docs/figures/parameter-efficient-tuning.py`."""

from __future__ import annotations

from drawing import GREY, ORANGE, Drawing

ROWS, COLUMNS, RANK = 160, 220, 24  # pixels that stand for k, d and r
TOP = 60


def main() -> None:
    """The frozen matrix, and the thin product that is added to it."""
    drawing = Drawing(640, 280, "A frozen matrix plus the product of a tall thin and a flat wide one")
    drawing.box(50, TOP, COLUMNS, ROWS)
    drawing.text(50 + COLUMNS / 2, TOP + ROWS / 2, "W₀", GREY, "middle")
    drawing.text(50 + COLUMNS / 2, TOP + ROWS / 2 + 22, "frozen", GREY, "middle")
    drawing.text(50 + COLUMNS / 2, TOP - 10, "d columns", GREY, "middle")
    drawing.text(40, TOP + ROWS / 2, "k", GREY, "end")
    drawing.text(282, TOP + ROWS / 2 + 5, "+  α/r  ·")
    left = 360
    drawing.box(left, TOP, RANK, ROWS, ORANGE, "7 4")
    drawing.text(left + RANK / 2, TOP + ROWS / 2 + 5, "B", ORANGE, "middle")
    drawing.text(left + RANK / 2, TOP - 10, "r columns", ORANGE, "middle")
    drawing.box(left + RANK + 16, TOP, COLUMNS, RANK, ORANGE, "7 4")
    drawing.text(left + RANK + 16 + COLUMNS / 2, TOP + 18, "A", ORANGE, "middle")
    drawing.text(left + RANK + 16 + COLUMNS / 2, TOP + RANK + 20, "r rows, d columns", ORANGE, "middle")
    drawing.text(left + RANK + 16, TOP + ROWS / 2 + 40, "trained: r · (k + d) numbers", ORANGE)
    drawing.text(50 + COLUMNS / 2, TOP + ROWS + 24, "k · d numbers, untouched", GREY, "middle")
    drawing.write("parameter-efficient-tuning")


if __name__ == "__main__":
    main()
