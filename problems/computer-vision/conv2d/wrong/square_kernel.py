# /// expect
# outcome = "wrong-answer"
# fails = ["brighter*", "random images"]
# passes = ["a kernel that tells*", "a ring of zeros*", "two rings*", "eight bits"]
# lines = [12, 15, 21]
# misconception = "kernel-taken-for-square"
# ///
import numpy as np


def conv2d(x, k, stride, pad):
    size = k.shape[0]
    x = np.pad(x.astype(float), pad)
    rows = (x.shape[0] - size) // stride + 1
    cols = (x.shape[1] - size) // stride + 1
    if rows < 1 or cols < 1:
        raise ValueError("The kernel is too large for the image.")
    out = np.zeros((rows, cols))
    for r in range(rows):
        for c in range(cols):
            patch = x[r * stride : r * stride + size, c * stride : c * stride + size]
            out[r, c] = (patch * k.astype(float)).sum()
    return out
