# /// expect
# outcome = "runtime-error"
# fails = ["two pixels become four", "four pixels become two", "the same size*"]
# lines = [23, 24, 25]
# misconception = "no-pixel-after-the-last"
# ///
import numpy as np


def resize(img, oh, ow):
    h, w = img.shape
    img = img.astype(float)
    out = np.zeros((oh, ow))
    for i in range(oh):
        y = min(max((i + 0.5) * h / oh - 0.5, 0), h - 1)
        y0 = int(y)
        for j in range(ow):
            x = min(max((j + 0.5) * w / ow - 0.5, 0), w - 1)
            x0 = int(x)
            a, b = y - y0, x - x0
            out[i, j] = (
                (1 - a) * (1 - b) * img[y0, x0]
                + (1 - a) * b * img[y0, x0 + 1]
                + a * (1 - b) * img[y0 + 1, x0]
                + a * b * img[y0 + 1, x0 + 1]
            )
    return out
