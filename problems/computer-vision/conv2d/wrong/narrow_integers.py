# /// expect
# outcome = "wrong-answer"
# fails = ["eight bits"]
# passes = ["a kernel that tells*", "brighter*", "numbers*", "one row*", "*test_rows_add_up*"]
# lines = [16, 21]
# misconception = "narrow-arithmetic"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    kh, kw = k.shape
    h, w = x.shape
    if kh > h + 2 * pad or kw > w + 2 * pad:
        raise ValueError("kernel too large")
    x = np.pad(x, pad)
    y = np.zeros(((h + 2 * pad - kh) // stride + 1, (w + 2 * pad - kw) // stride + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            window = x[i * stride : i * stride + kh, j * stride : j * stride + kw]
            y[i, j] = np.sum(window * k)
    return y
