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
    raise NotImplementedError
