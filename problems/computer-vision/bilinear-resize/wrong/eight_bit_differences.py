# /// expect
# outcome = "wrong-answer"
# fails = ["eight bits"]
# passes = ["two *", "four pixels*", "a third*", "*test_a_ramp*"]
# lines = [18]
# misconception = "eight-bit-differences"
# ///
import numpy as np


def resize(img, oh, ow):
    h, w = img.shape
    y = np.clip((np.arange(oh) + 0.5) * h / oh - 0.5, 0, h - 1)
    x = np.clip((np.arange(ow) + 0.5) * w / ow - 0.5, 0, w - 1)
    y0, x0 = y.astype(int), x.astype(int)
    y1, x1 = np.minimum(y0 + 1, h - 1), np.minimum(x0 + 1, w - 1)
    a, b = (y - y0)[:, None], x - x0
    left = img[:, x0] + b * (img[:, x1] - img[:, x0])
    return left[y0] + a * (left[y1] - left[y0])
