"""Zeros, and then a 1 in the cells that two arrays of numbers name together: rows and columns."""

import numpy as np


def one_hot(y, k):
    outside = (y >= k) + (y < 0)
    if outside.sum():
        raise ValueError(f"no such class: {y[outside][0]}")
    table = np.zeros((y.shape[0], k))
    table[np.arange(y.size), y] = 1
    return table
