# /// expect
# outcome = "wrong-answer"
# fails = ["a ring of zeros*", "two rings*", "a kernel that fits because*"]
# passes = ["a kernel that tells*", "brighter*", "one row*", "one column*", "twice*"]
# lines = [13]
# misconception = "border-repeated"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    kh, kw = k.shape
    padded = np.pad(x.astype(np.float64), pad, mode="edge")
    H, W = padded.shape
    if kh > H or kw > W:
        raise ValueError("kernel larger than image")
    y = np.zeros(((H - kh) // stride + 1, (W - kw) // stride + 1))
    for u in range(kh):
        for v in range(kw):
            y += k[u, v] * padded[u : H - kh + u + 1 : stride, v : W - kw + v + 1 : stride]
    return y
