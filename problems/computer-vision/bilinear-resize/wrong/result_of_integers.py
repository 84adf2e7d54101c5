# /// expect
# outcome = "wrong-answer"
# fails = ["eight bits", "random images"]
# passes = ["two *", "four pixels*", "a third*", "*test_a_ramp*"]
# lines = [13]
# misconception = "result-of-integers"
# ///
import numpy as np


def resize(img, oh, ow):
    h, w = img.shape
    out = np.zeros((oh, ow), dtype=img.dtype)
    for i in range(oh):
        for j in range(ow):
            y = min(max((i + 0.5) * h / oh - 0.5, 0.0), h - 1.0)
            x = min(max((j + 0.5) * w / ow - 0.5, 0.0), w - 1.0)
            y0, x0 = int(y), int(x)
            y1, x1 = min(y0 + 1, h - 1), min(x0 + 1, w - 1)
            a, b = y - y0, x - x0
            top = (1 - b) * float(img[y0, x0]) + b * float(img[y0, x1])
            bottom = (1 - b) * float(img[y1, x0]) + b * float(img[y1, x1])
            out[i, j] = (1 - a) * top + a * bottom
    return out
