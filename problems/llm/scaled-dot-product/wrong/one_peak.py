# /// expect
# outcome = "wrong-answer"
# fails = ["rows on very different levels"]
# passes = ["one query, two keys", "only the first*", "large scores", "one query may*", "no *", "random*"]
# lines = [18]
# misconception = "one-peak-for-all"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    if len(q) == 0 or len(k) == 0:
        return np.zeros((len(q), v.shape[1]))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max()
    weights = np.exp(scores - top) if np.isfinite(top) else np.zeros_like(scores)
    total = weights.sum(axis=1, keepdims=True)
    return weights @ v / np.where(total == 0, 1, total)
