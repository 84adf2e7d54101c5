"""The order of operations that the paper calls more efficient, with eps corrected along with the root."""

import math

import numpy as np


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    w = w0.astype(np.float64)
    m, v = np.zeros_like(w), np.zeros_like(w)
    path = [w.copy()]
    left1 = left2 = 1.0  # b1 ** t and b2 ** t
    for _ in range(steps):
        g = grad_fn(w.copy())
        m += (1 - b1) * (g - m)
        v += (1 - b2) * (g * g - v)
        left1, left2 = left1 * b1, left2 * b2
        root = math.sqrt(1 - left2)
        w -= lr * root / (1 - left1) * m / (np.sqrt(v) + eps * root)
        path.append(w.copy())
    return np.stack(path)
