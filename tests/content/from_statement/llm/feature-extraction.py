from collections.abc import Callable

import numpy as np


def train_head(
    backbone: Callable[[np.ndarray], np.ndarray],
    head: tuple[np.ndarray, float],
    X: np.ndarray,
    y: np.ndarray,
    lr: float,
    steps: int,
) -> tuple[np.ndarray, float]:
    """A linear head (w, b) on the features of a frozen backbone, trained with gradient descent."""
    w, b = head[0].copy(), float(head[1])
    F = backbone(X)  # frozen: the same in every step, and only read here
    n = len(y)
    for _ in range(steps):
        error = F @ w + b - y
        dw = 2.0 / n * (error @ F)
        db = 2.0 / n * error.sum()
        w = w - lr * dw
        b = b - lr * db
    return w, float(b)
