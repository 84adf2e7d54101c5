# /// expect
# outcome = "wrong-answer"
# fails = ["one query, two keys", "random*"]
# passes = ["only the first*", "large scores", "one query may*", "no *", "weights*"]
# lines = [13]
# misconception = "not-scaled"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = q.astype(float), k.astype(float), v.astype(float)
    scores = q @ k.T
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = np.max(scores, axis=1, keepdims=True, initial=-1e308)
    w = np.exp(scores - top)
    total = w.sum(axis=1, keepdims=True)
    total[total == 0] = 1
    return (w / total) @ v
