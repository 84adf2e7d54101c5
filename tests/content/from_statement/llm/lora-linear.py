import numpy as np


def lora_forward(x: np.ndarray, W: np.ndarray, A: np.ndarray, B: np.ndarray, alpha: float) -> np.ndarray:
    """The linear layer W (e, d) for inputs x (..., d), with the path through A (r, d) and B (e, r) beside it."""
    x, W, A, B = (np.asarray(array, dtype=np.float64) for array in (x, W, A, B))
    return x @ W.T + float(alpha) / A.shape[0] * ((x @ A.T) @ B.T)


def merge(W: np.ndarray, A: np.ndarray, B: np.ndarray, alpha: float) -> np.ndarray:
    """The weights (e, d) that do the same as W with its path, without the path."""
    W, A, B = (np.asarray(array, dtype=np.float64) for array in (W, A, B))
    return W + float(alpha) / A.shape[0] * (B @ A)
