import numpy as np


def attention(q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray | None = None) -> np.ndarray:
    """For each query of q (t, d), the values v (s, e) mixed by how well their keys k (s, d) fit it, shape (t, e)."""
    raise NotImplementedError
