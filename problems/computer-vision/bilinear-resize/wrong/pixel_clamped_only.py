# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "two rows become four", "random images"]
# passes = ["four pixels become two", "a third*", "the same size*", "never*"]
# lines = [21, 22]
# misconception = "pixel-clamped-only"
# ///
import math

import numpy as np


def resize(img, oh, ow):
    img = img.astype(float)
    h, w = img.shape
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y = (i + 0.5) * h / oh - 0.5
            x = (j + 0.5) * w / ow - 0.5
            a = y - math.floor(y)
            b = x - math.floor(x)
            y0 = max(math.floor(y), 0)
            x0 = max(math.floor(x), 0)
            y1 = min(y0 + 1, h - 1)
            x1 = min(x0 + 1, w - 1)
            top = img[y0, x0] + b * (img[y0, x1] - img[y0, x0])
            bottom = img[y1, x0] + b * (img[y1, x1] - img[y1, x0])
            out[i, j] = top + a * (bottom - top)
    return out
