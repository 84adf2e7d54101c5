# /// expect
# outcome = "wrong-answer"
# fails = ["two rings*", "random images"]
# passes = ["a kernel that*", "a ring of zeros*", "brighter*", "one row*", "eight bits"]
# lines = [13, 15, 17]
# misconception = "padding-as-a-switch"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    x = x.astype(float)
    if pad:
        zeros = np.zeros((x.shape[0], 1))
        x = np.hstack([zeros, x, zeros])
        zeros = np.zeros((1, x.shape[1]))
        x = np.vstack([zeros, x, zeros])
    (h, w), (kh, kw) = x.shape, k.shape
    if kh > h or kw > w:
        raise ValueError("The kernel is too large.")
    return np.array(
        [
            [(x[i : i + kh, j : j + kw] * k.astype(float)).sum() for j in range(0, w - kw + 1, stride)]
            for i in range(0, h - kh + 1, stride)
        ]
    )
