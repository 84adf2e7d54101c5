# /// expect
# outcome = "wrong-answer"
# fails = ["one query, two keys", "random*"]
# passes = ["large scores", "no queries"]
# lines = [12]
# misconception = "writes-into-the-queries"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q /= np.sqrt(q.shape[1])
    scores = q.astype(np.float64) @ k.astype(np.float64).T
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=1, keepdims=True, initial=np.finfo(float).min)
    weights = np.exp(scores - top)
    total = weights.sum(axis=1, keepdims=True)
    return weights @ v.astype(np.float64) / np.where(total > 0, total, 1.0)
