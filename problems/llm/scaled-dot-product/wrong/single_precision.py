# /// expect
# outcome = "wrong-answer"
# fails = ["single precision"]
# passes = ["one query*", "only the first*", "large scores", "rows*", "no *", "random*"]
# lines = [12, 19]
# misconception = "single-precision"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    scores = q @ k.T / np.sqrt(q.shape[1], dtype=q.dtype)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=1, keepdims=True, initial=np.finfo(scores.dtype).min)
    weights = np.exp(scores - top)
    total = weights.sum(axis=1, keepdims=True)
    total = np.where(total > 0, total, 1)
    return (weights / total @ v).astype(np.float64)
