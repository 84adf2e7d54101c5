import numpy as np


def pairwise(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """The Euclidean distance of each row of X (n, d) from each row of Y (m, d), as a table of shape (n, m)."""
    differences = X[:, None, :].astype(np.float64) - Y
    return np.sqrt(np.sum(differences**2, axis=2))
