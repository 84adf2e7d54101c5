import numpy as np


def attention(q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray | None = None) -> np.ndarray:
    """For each query of q (t, d), the values v (s, e) mixed by how well their keys k (s, d) fit it, shape (t, e)."""
    q, k, v = (np.asarray(array, dtype=np.float64) for array in (q, k, v))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    # The largest score that may be seen; a row that sees nothing gets 0, as -inf - -inf would be nan.
    top = scores.max(axis=1, keepdims=True, initial=-np.inf)
    top = np.where(np.isneginf(top), 0.0, top)
    weights = np.exp(scores - top)
    total = weights.sum(axis=1, keepdims=True)  # at least 1, or 0 when nothing may be seen
    weights /= np.where(total == 0.0, 1.0, total)
    return weights @ v
