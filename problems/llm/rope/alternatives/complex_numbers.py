"""A pair as a complex number: turning it is multiplying it by a number of length one."""

import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2 == 1:
        raise ValueError("an odd number of columns")
    speeds = np.exp(-np.log(base) * np.arange(d // 2) * 2 / d)
    turns = np.exp(1j * np.arange(t)[:, None] * speeds)
    points = np.ascontiguousarray(x, dtype=np.float64).view(np.complex128)
    return (points * turns).view(np.float64)
