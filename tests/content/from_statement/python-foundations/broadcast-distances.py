import numpy as np


def pairwise(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """The Euclidean distance of each row of X (n, d) from each row of Y (m, d), as a table of shape (n, m)."""
    A = np.asarray(X).astype(np.float64)  # before the difference: unsigned integers would wrap around
    B = np.asarray(Y).astype(np.float64)
    differences = A[:, None, :] - B[None, :, :]  # (n, m, d)
    return np.sqrt(np.sum(differences**2, axis=2))
