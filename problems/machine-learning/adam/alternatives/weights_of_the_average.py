"""An average corrected by what its weights add up to: the same loop feeds the average and the sum of its weights."""

import numpy as np


class RunningMean:
    """A mean in which each older value counts `memory` times as much as the next one."""

    def __init__(self, memory):
        self.memory = memory
        self.total = 0.0
        self.weight = 0.0

    def add(self, value):
        self.total = self.memory * self.total + value
        self.weight = self.memory * self.weight + 1.0
        return self.total / self.weight


def adam(grad_fn, w0, lr, b1, b2, eps, steps):
    slope, size = RunningMean(b1), RunningMean(b2)
    w = np.array(w0, dtype=float)
    path = [w]
    while len(path) <= steps:
        g = np.array(grad_fn(w))
        w = w - lr * slope.add(g) / (eps + size.add(g * g) ** 0.5)
        path.append(w)
    return np.array(path)
