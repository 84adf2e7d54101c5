"""Draw what is trained in feature extraction and in fine-tuning: `python docs/figures/transfer-learning.py`."""

from __future__ import annotations

from drawing import BLUE, GREY, ORANGE, Drawing

BOX, GAP, HEIGHT = 96, 24, 44
LAYERS = ("layer 1", "layer 2", "layer 3", "head")


def row(drawing: Drawing, top: float, title: str, trained: int, note: str) -> None:
    """One way to train; the last `trained` of the layers learn."""
    drawing.text(16, top, title)
    y = top + 16
    for number, name in enumerate(LAYERS):
        x = 56 + number * (BOX + GAP)
        learns = number >= len(LAYERS) - trained
        drawing.box(x, y, BOX, HEIGHT, ORANGE if learns else GREY, "7 4" if learns else "")
        drawing.text(x + BOX / 2, y + 19, name, ORANGE if learns else GREY, "middle")
        drawing.text(
            x + BOX / 2, y + 37, "trained" if learns else "frozen", ORANGE if learns else GREY, "middle"
        )
        drawing.arrow((x - GAP, y + HEIGHT / 2), (x, y + HEIGHT / 2))
    end = 56 + len(LAYERS) * (BOX + GAP)
    drawing.text(16, y + HEIGHT / 2 + 5, "x")
    drawing.arrow((end - GAP, y + HEIGHT / 2), (end, y + HEIGHT / 2))
    drawing.text(end + 6, y + HEIGHT / 2 + 5, "loss")
    last = end - trained * (BOX + GAP)
    back = y + HEIGHT + 16
    drawing.line([(end + 18, y + HEIGHT / 2 + 14), (end + 18, back)], BLUE, "2 4")
    drawing.arrow((end + 18, back), (last, back), BLUE, "2 4")
    drawing.text((last + end) / 2 + 6, back + 20, note, BLUE, "middle")


def main() -> None:
    """Both ways, one above the other."""
    drawing = Drawing(600, 280, "How far the gradient goes back in feature extraction and in fine-tuning")
    row(drawing, 24, "Feature extraction", 1, "gradient")
    row(drawing, 164, "Fine-tuning", 4, "gradient, in small steps")
    drawing.write("transfer-learning")


if __name__ == "__main__":
    main()
