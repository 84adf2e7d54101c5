import numpy as np


def attention(q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray | None = None) -> np.ndarray:
    """For each query of q (t, d), the values v (s, e) mixed by how well their keys k (s, d) fit it, shape (t, e)."""
    q, k, v = (array.astype(np.float64) for array in (q, k, v))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    # With a finite start a row without keys has a peak too, and minus infinity minus it is no nan.
    peaks = scores.max(axis=1, keepdims=True, initial=np.finfo(np.float64).min)
    weights = np.exp(scores - peaks)
    totals = weights.sum(axis=1, keepdims=True)
    return np.divide(weights @ v, totals, out=np.zeros((len(q), v.shape[1])), where=totals > 0)
