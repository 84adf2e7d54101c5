# /// expect
# outcome = "runtime-error"
# fails = ["a kernel that tells*", "brighter*", "eight bits", "random images"]
# passes = ["a ring of zeros*", "two rings*", "a kernel that fits because*"]
# lines = [18]
# misconception = "no-room-for-no-padding"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    kh, kw = k.shape
    h, w = x.shape[0] + 2 * pad, x.shape[1] + 2 * pad
    if kh > h or kw > w:
        raise ValueError("too large")

    padded = np.zeros((h, w))
    padded[pad:-pad, pad:-pad] = x

    rows = range(0, h - kh + 1, stride)
    cols = range(0, w - kw + 1, stride)
    return np.array(
        [[float(np.sum(padded[r : r + kh, c : c + kw] * k.astype(float))) for c in cols] for r in rows]
    )
