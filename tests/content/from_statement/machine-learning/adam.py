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
    path = np.empty((steps + 1, len(w0)), dtype=np.float64)
    path[0] = w0
    m = np.zeros(len(w0))
    v = np.zeros(len(w0))
    for t in range(1, steps + 1):
        # A copy is handed out, so that nothing grad_fn does to it can touch the path.
        g = grad_fn(path[t - 1].copy())
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g**2
        m_hat = m / (1 - b1**t)
        v_hat = v / (1 - b2**t)
        path[t] = path[t - 1] - lr * m_hat / (np.sqrt(v_hat) + eps)
    return path
