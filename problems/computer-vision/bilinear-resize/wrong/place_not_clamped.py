# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "two rows become four", "never*"]
# passes = ["four pixels become two", "a third*", "the same size*"]
# lines = [16, 20]
# misconception = "place-not-clamped"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(float)
    h, w = img.shape
    out = np.empty((oh, ow))
    for i in range(oh):
        y = (i + 0.5) * h / oh - 0.5
        y0 = min(max(int(y), 0), max(h - 2, 0))
        y1 = min(y0 + 1, h - 1)
        for j in range(ow):
            x = (j + 0.5) * w / ow - 0.5
            x0 = min(max(int(x), 0), max(w - 2, 0))
            x1 = min(x0 + 1, w - 1)
            a, b = y - y0, x - x0
            out[i, j] = (
                img[y0, x0] * (1 - a) * (1 - b)
                + img[y0, x1] * (1 - a) * b
                + img[y1, x0] * a * (1 - b)
                + img[y1, x1] * a * b
            )
    return out
