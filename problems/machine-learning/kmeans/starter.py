import numpy as np


def kmeans(X: np.ndarray, init: np.ndarray, iters: int) -> tuple[np.ndarray, np.ndarray]:
    """Lloyd's algorithm on the points X (n, d) from the centres init (k, d): centres (k, d) and labels (n,)."""
    raise NotImplementedError
