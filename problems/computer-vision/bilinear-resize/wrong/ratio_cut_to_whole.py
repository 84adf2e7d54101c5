# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "two rows become four", "random images"]
# passes = ["four pixels become two", "a third*", "the same size*", "never*"]
# lines = [14]
# misconception = "ratio-cut-to-whole"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(np.float64)
    h, w = img.shape
    sy, sx = h // oh, w // ow
    out = np.empty((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y = min(max((i + 0.5) * sy - 0.5, 0), h - 1)
            x = min(max((j + 0.5) * sx - 0.5, 0), w - 1)
            i0, j0 = int(y), int(x)
            i1, j1 = min(i0 + 1, h - 1), min(j0 + 1, w - 1)
            a, b = y - i0, x - j0
            top = (1 - b) * img[i0, j0] + b * img[i0, j1]
            low = (1 - b) * img[i1, j0] + b * img[i1, j1]
            out[i, j] = (1 - a) * top + a * low
    return out
