import numpy as np


def mmd2(X: np.ndarray, Y: np.ndarray, sigmas: list[float]) -> float:
    """The unbiased estimate of the squared maximum mean discrepancy of two samples (m, d) and (n, d)."""
    raise NotImplementedError
