from collections.abc import Callable

import numpy as np


def adam(
    grad_fn: Callable[[np.ndarray], np.ndarray],
    w0: np.ndarray,
    lr: float,
    b1: float,
    b2: float,
    eps: float,
    steps: int,
) -> np.ndarray:
    """The path of the weights from w0 (d,): an array of shape (steps + 1, d), with w0 as its first row."""
    path = np.empty((steps + 1, len(w0)))
    path[0] = w0
    mean = mean_square = np.zeros(len(w0))
    for t in range(1, steps + 1):
        gradient = grad_fn(path[t - 1])
        mean = b1 * mean + (1 - b1) * gradient
        mean_square = b2 * mean_square + (1 - b2) * gradient**2
        step = mean / (1 - b1**t) / (np.sqrt(mean_square / (1 - b2**t)) + eps)
        path[t] = path[t - 1] - lr * step
    return path
