# /// expect
# outcome = "wrong-answer"
# fails = ["two rows become four", "rows and columns*"]
# passes = ["two pixels become four", "two rows become one", "four pixels become two", "a third*", "eight bits"]
# lines = [21]
# misconception = "minus-one-is-the-last"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(np.float64)
    h, w = img.shape

    x = (np.arange(ow) + 0.5) * w / ow - 0.5
    x = np.clip(x, 0, w - 1)
    x0 = np.floor(x).astype(int)
    x1 = np.clip(x0 + 1, 0, w - 1)
    bx = x - x0

    y = (np.arange(oh) + 0.5) * h / oh - 0.5
    y0 = np.floor(y).astype(int)
    y1 = np.clip(y0 + 1, 0, h - 1)
    by = (y - y0)[:, None]

    rows = img[y0] * (1 - by) + img[y1] * by
    return rows[:, x0] * (1 - bx) + rows[:, x1] * bx
