"""No broadcasting: two long lists of points, in which every pair stands side by side once."""

import numpy as np


def pairwise(X, Y):
    n, m = len(X), len(Y)
    left = np.repeat(X.astype(float), m, axis=0)
    right = np.tile(Y.astype(float), (n, 1))
    return np.linalg.norm(left - right, axis=1).reshape(n, m)
