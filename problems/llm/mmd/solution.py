import numpy as np


def mmd2(X: np.ndarray, Y: np.ndarray, sigmas: list[float]) -> float:
    """The unbiased estimate of the squared maximum mean discrepancy of two samples (m, d) and (n, d)."""
    if len(X) < 2 or len(Y) < 2:
        raise ValueError(f"each sample needs at least two rows, got {len(X)} and {len(Y)}")
    across = kernel(X, Y, sigmas).mean()
    return float(mean_of_pairs(kernel(X, X, sigmas)) + mean_of_pairs(kernel(Y, Y, sigmas)) - 2 * across)


def kernel(A: np.ndarray, B: np.ndarray, sigmas: list[float]) -> np.ndarray:
    """The similarity of each row of A to each row of B: the mean of a Gaussian over its widths."""
    squared = ((A[:, None, :] - B[None, :, :]) ** 2).sum(axis=2)
    return np.mean([np.exp(-squared / (2 * sigma**2)) for sigma in sigmas], axis=0)


def mean_of_pairs(K: np.ndarray) -> float:
    """The mean of a square table without its diagonal."""
    n = len(K)
    return (K.sum() - np.trace(K)) / (n * (n - 1))
