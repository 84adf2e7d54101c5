"""A 2 by 2 matrix for each place and each pair, and one product for all of them."""

import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    half, odd = divmod(d, 2)
    if odd:
        raise ValueError("cannot cut the row into pairs")
    angle = np.arange(t).reshape(t, 1) / base ** (np.arange(half) / half)
    matrices = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.einsum("abmi,mib->mia", matrices, x.astype(float).reshape(t, half, 2)).reshape(t, d)
