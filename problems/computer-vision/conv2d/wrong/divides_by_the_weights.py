# /// expect
# outcome = "wrong-answer"
# fails = ["a kernel that tells*", "a ring of zeros*", "two rings*"]
# passes = ["one row*", "one column*", "twice*", "moving*", "rows and columns*"]
# lines = [19]
# misconception = "weights-made-to-add-up-to-one"
# ///
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, k, stride, pad):
    x = np.pad(x.astype(np.float64), pad)
    k = k.astype(np.float64)
    if k.shape[0] > x.shape[0] or k.shape[1] > x.shape[1]:
        raise ValueError("kernel too large")
    weight = k.sum()
    if weight != 0:
        k = k / weight
    windows = sliding_window_view(x, k.shape)[::stride, ::stride]
    return (windows * k).sum(axis=(2, 3))
