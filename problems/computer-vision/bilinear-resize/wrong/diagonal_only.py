# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "random images"]
# passes = ["a third*", "the same size*"]
# lines = [22]
# misconception = "cross-terms-missing"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(float)
    h, w = img.shape
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y = min(max((i + 0.5) * h / oh - 0.5, 0), h - 1)
            x = min(max((j + 0.5) * w / ow - 0.5, 0), w - 1)
            y0, x0 = int(y), int(x)
            y1, x1 = min(y0 + 1, h - 1), min(x0 + 1, w - 1)
            a, b = y - y0, x - x0
            out[i, j] = (1 - a) * (1 - b) * img[y0, x0] + a * b * img[y1, x1]
    return out
