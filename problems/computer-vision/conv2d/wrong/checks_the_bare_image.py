# /// expect
# outcome = "runtime-error"
# fails = ["a kernel that fits because*"]
# passes = ["a kernel that tells*", "a ring of zeros*", "brighter*", "one row*", "one column*", "random images"]
# lines = [14, 15]
# misconception = "padding-left-out-of-the-check"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    h, w = x.shape
    kh, kw = k.shape
    if kh > h or kw > w:
        raise ValueError("kernel larger than image")
    x = np.pad(x.astype(float), pad)
    y = np.zeros(((h + 2 * pad - kh) // stride + 1, (w + 2 * pad - kw) // stride + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = (x[i * stride : i * stride + kh, j * stride : j * stride + kw] * k.astype(float)).sum()
    return y
