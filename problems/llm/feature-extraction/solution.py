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
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * (features.T @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
