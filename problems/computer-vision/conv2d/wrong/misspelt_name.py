# /// expect
# outcome = "missing-name"
# message = "conv2d"
# lines = [9]
# ///
import numpy as np


def convolve2d(x, k, stride, pad):
    x = np.pad(x.astype(float), pad)
    if k.shape[0] > x.shape[0] or k.shape[1] > x.shape[1]:
        raise ValueError("kernel too large")
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)
    return (windows[::stride, ::stride] * k).sum(axis=(-2, -1))
