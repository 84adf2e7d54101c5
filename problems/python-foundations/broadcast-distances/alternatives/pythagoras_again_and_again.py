"""The length of two sides, then of that and the third, and so on: hypot, reduced along the coordinates."""

import numpy as np


def pairwise(X, Y):
    gaps = np.abs(X.astype(float)[:, np.newaxis] - Y.astype(float)[np.newaxis])
    return np.hypot.reduce(gaps, axis=-1, initial=0.0)
