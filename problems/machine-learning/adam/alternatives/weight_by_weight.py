"""A generator of points; inside, each weight is a number of its own."""

from math import sqrt

import numpy as np


def points(grad_fn, w, lr, b1, b2, eps):
    state = [(0.0, 0.0)] * len(w)
    t = 0
    while True:
        yield w
        t += 1
        moved = []
        for j, g in enumerate(grad_fn(np.array(w)).tolist()):
            m, v = state[j]
            m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g * g
            state[j] = m, v
            moved.append(w[j] - lr * (m / (1 - b1**t)) / (sqrt(v / (1 - b2**t)) + eps))
        w = moved


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    walk = points(grad_fn, [float(each) for each in w0], lr, b1, b2, eps)
    return np.array([next(walk) for _ in range(steps + 1)])
