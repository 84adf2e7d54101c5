"""Draw one answer at three temperatures: `python docs/figures/distillation.py`."""

from __future__ import annotations

import math

from drawing import BLUE, GREY, ORANGE, Drawing

LOGITS = {"dog": 6.0, "wolf": 4.0, "lorry": 0.0}
TEMPERATURES = (1, 2, 6)
FLOOR, HIGHEST, WIDE, APART = 230, 170, 38, 54
COLOURS = (BLUE, ORANGE, GREY)


def softened(temperature: float) -> list[float]:
    """The probabilities of the classes at a temperature."""
    parts = [math.exp(logit / temperature) for logit in LOGITS.values()]
    return [part / sum(parts) for part in parts]


def main() -> None:
    """Three groups of bars."""
    drawing = Drawing(660, 270, "Probabilities of dog, wolf and lorry at the temperatures 1, 2 and 6")
    for group, temperature in enumerate(TEMPERATURES):
        left = 40 + 214 * group
        drawing.line([(left - 10, FLOOR), (left + 2 * APART + WIDE + 10, FLOOR)])
        drawing.text(left + APART + WIDE / 2, 24, f"T = {temperature}", GREY, "middle")
        for place, (name, share) in enumerate(zip(LOGITS, softened(temperature), strict=True)):
            x, height = left + APART * place, HIGHEST * share
            drawing.box(x, FLOOR - height, WIDE, height, COLOURS[place])
            drawing.text(x + WIDE / 2, FLOOR - height - 8, f"{share:.2f}", COLOURS[place], "middle")
            drawing.text(x + WIDE / 2, FLOOR + 22, name, COLOURS[place], "middle")
    drawing.write("distillation")


if __name__ == "__main__":
    main()
