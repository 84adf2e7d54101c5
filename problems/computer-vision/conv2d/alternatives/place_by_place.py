"""The definition as it stands: two loops over the places, a slice for each, and no padded image."""

import numpy as np


def overlap(start, side, size):
    """Which part of an axis of the image lies under a kernel that may stick out, and which of the kernel covers it."""
    first, last = max(start, 0), min(start + side, size)
    return slice(first, max(last, first)), slice(first - start, max(last, first) - start)


def conv2d(x, k, stride, pad):
    (h, w), (kh, kw) = x.shape, k.shape
    if h + 2 * pad < kh or w + 2 * pad < kw:
        raise ValueError("the kernel is too large")
    x, k = x.astype(float), k.astype(float)
    y = np.empty(((h + 2 * pad - kh) // stride + 1, (w + 2 * pad - kw) // stride + 1))
    for i, j in np.ndindex(y.shape):
        rows, of_kernel_rows = overlap(i * stride - pad, kh, h)
        columns, of_kernel_columns = overlap(j * stride - pad, kw, w)
        y[i, j] = np.sum(x[rows, columns] * k[of_kernel_rows, of_kernel_columns])
    return y
