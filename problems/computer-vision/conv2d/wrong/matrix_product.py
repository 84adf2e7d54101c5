# /// expect
# outcome = "wrong-answer"
# fails = ["a kernel that tells*", "a ring of zeros*", "eight bits"]
# passes = ["one row*", "one column*"]
# lines = [21]
# misconception = "matrix-product-of-window"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    kh, kw = k.shape
    x = np.pad(x.astype(float), pad)
    if kh > x.shape[0] or kw > x.shape[1]:
        raise ValueError("does not fit")
    out = []
    for r in range(0, x.shape[0] - kh + 1, stride):
        row = []
        for c in range(0, x.shape[1] - kw + 1, stride):
            window = x[r : r + kh, c : c + kw]
            row.append(float((window @ k).sum()))
        out.append(row)
    return np.array(out)
