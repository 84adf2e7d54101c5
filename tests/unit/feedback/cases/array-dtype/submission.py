import numpy as np


def halves(x):
    out = np.zeros_like(x)
    out[:] = x / 2
    return out
