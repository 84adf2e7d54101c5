"""Draw a calculation and its derivatives, there and back: `python docs/figures/backpropagation.py`."""

from __future__ import annotations

from drawing import BLUE, GREY, ORANGE, Drawing

X, W, B, Y = 2, 3, 1, 5
STEPS = ("w · x", "+ b", "− y", "( )²")
LEFT, APART, WIDE, TALL = 136, 126, 70, 44
MIDDLE = 124


def chain() -> tuple[list[int], list[int]]:
    """The result of each step, and the derivative of the loss with respect to it."""
    product = W * X
    shifted = product + B
    error = shifted - Y
    return [product, shifted, error, error * error], [2 * error, 2 * error, 2 * error, 1]


def main() -> None:
    """Values above the chain, derivatives below it."""
    drawing = Drawing(660, 250, "Values forward and derivatives back through the loss of one example")
    values, slopes = chain()
    drawing.text(16, 24, "forward: values", BLUE)
    drawing.text(16, 236, "back: derivatives of the loss", ORANGE)
    for name, value, other, y in (("x", X, W, MIDDLE - 38), ("w", W, X, MIDDLE + 46)):
        drawing.text(16, y, f"{name} = {value}", BLUE)
        drawing.arrow((62, y - 5), (LEFT - 2, MIDDLE + (y - MIDDLE) * 0.35), BLUE)
        drawing.text(16, y + 20, f"∂ {slopes[0] * other}", ORANGE)
    for place, (name, value, slope) in enumerate(zip(STEPS, values, slopes, strict=True)):
        left = LEFT + APART * place
        right = left + WIDE
        drawing.box(left, MIDDLE - TALL / 2, WIDE, TALL)
        drawing.text(left + WIDE / 2, MIDDLE + 5, name, GREY, "middle")
        end = left + APART - 4
        drawing.arrow((right, MIDDLE - 10), (end, MIDDLE - 10), BLUE)
        drawing.text((right + end) / 2, MIDDLE - 18, str(value), BLUE, "middle")
        drawing.arrow((end, MIDDLE + 10), (right, MIDDLE + 10), ORANGE, "7 4")
        drawing.text((right + end) / 2, MIDDLE + 28, f"∂ {slope}", ORANGE, "middle")
    drawing.text(LEFT + 4 * APART + 4, MIDDLE + 5, "L")
    for place, name, value in ((1, "b", B), (2, "y", Y)):
        middle = LEFT + APART * place + WIDE / 2
        drawing.arrow((middle, 66), (middle, MIDDLE - TALL / 2 - 2), BLUE)
        drawing.text(middle, 58, f"{name} = {value}", BLUE, "middle")
    drawing.text(LEFT + APART + WIDE / 2, MIDDLE + 50, f"b: ∂ {slopes[1]}", ORANGE, "middle")
    drawing.write("backpropagation")


if __name__ == "__main__":
    main()
