"""The length of two sides, then of that and the third, and so on: hypot, reduced along the coordinates."""

import numpy as np


def pairwise(X, Y):
    gaps = np.abs(np.float64(X)[:, np.newaxis] - np.float64(Y)[np.newaxis])
    return np.hypot.reduce(gaps, axis=-1)
