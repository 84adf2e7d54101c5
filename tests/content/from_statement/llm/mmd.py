import numpy as np


def _kernel(A: np.ndarray, B: np.ndarray, sigmas: list[float]) -> np.ndarray:
    """The table of similarities between the rows of A and the rows of B."""
    # Differences, not the expanded square: the samples may lie far from zero.
    squared = np.zeros((len(A), len(B)))
    for j in range(A.shape[1]):
        squared += (A[:, j, None] - B[None, :, j]) ** 2
    table = np.zeros_like(squared)
    with np.errstate(over="ignore"):  # exp(-inf) is 0, as it should be
        for sigma in sigmas:
            table += np.exp(-0.5 * (squared / sigma / sigma))
    return table / len(sigmas)


def _within(A: np.ndarray, sigmas: list[float]) -> float:
    table = _kernel(A, A, sigmas)
    np.fill_diagonal(table, 0.0)
    return table.sum() / (len(A) * (len(A) - 1))


def mmd2(X: np.ndarray, Y: np.ndarray, sigmas: list[float]) -> float:
    """The unbiased estimate of the squared maximum mean discrepancy of two samples (m, d) and (n, d)."""
    if len(X) < 2 or len(Y) < 2:
        raise ValueError("both samples need at least two rows")
    return float(_within(X, sigmas) + _within(Y, sigmas) - 2.0 * _kernel(X, Y, sigmas).mean())
