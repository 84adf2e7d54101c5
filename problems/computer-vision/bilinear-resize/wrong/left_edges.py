# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "four pixels become two", "turned upside*"]
# passes = ["the same size*", "never*", "rows and columns*"]
# lines = [17, 18]
# misconception = "left-edges-for-middles"
# ///
import numpy as np


def resize(img, oh, ow):
    h, w = img.shape
    img = img.astype(np.float64)
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y = min(i * h / oh, h - 1)
            x = min(j * w / ow, w - 1)
            y0, x0 = int(y), int(x)
            y1, x1 = min(y0 + 1, h - 1), min(x0 + 1, w - 1)
            a, b = y - y0, x - x0
            upper = (1 - b) * img[y0, x0] + b * img[y0, x1]
            lower = (1 - b) * img[y1, x0] + b * img[y1, x1]
            out[i, j] = (1 - a) * upper + a * lower
    return out
