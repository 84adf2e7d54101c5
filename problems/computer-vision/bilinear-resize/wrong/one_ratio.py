# /// expect
# outcome = "wrong-answer"
# fails = ["two pixels become four", "random images"]
# passes = ["the same size*", "never*"]
# lines = [14, 16]
# misconception = "one-ratio-for-both"
# ///
import numpy as np


def resize(img, oh, ow):
    img = img.astype(float)
    h, w = img.shape
    scale = h / oh
    y = np.clip((np.arange(oh) + 0.5) * scale - 0.5, 0, h - 1)
    x = np.clip((np.arange(ow) + 0.5) * scale - 0.5, 0, w - 1)
    y0, x0 = y.astype(int), x.astype(int)
    y1, x1 = np.minimum(y0 + 1, h - 1), np.minimum(x0 + 1, w - 1)
    fy, fx = (y - y0)[:, None], x - x0
    rows = img[y0] * (1 - fy) + img[y1] * fy
    return rows[:, x0] * (1 - fx) + rows[:, x1] * fx
