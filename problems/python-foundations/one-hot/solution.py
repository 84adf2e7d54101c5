import numpy as np


def one_hot(y: np.ndarray, k: int) -> np.ndarray:
    """A table (n, k) with a row for each label of y (n,): 1.0 in the column of the label, 0.0 everywhere else."""
    if np.any((y < 0) | (y >= k)):
        raise ValueError(f"labels must lie between 0 and {k - 1}")
    return np.eye(k)[y]
