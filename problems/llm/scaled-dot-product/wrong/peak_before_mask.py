# /// expect
# outcome = "wrong-answer"
# fails = ["the highest score is forbidden"]
# passes = ["one query, two keys", "only the first*", "large scores", "one query may*", "no *", "random*"]
# lines = [16]
# misconception = "peak-of-a-forbidden-key"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    if not len(k):
        return np.zeros((len(q), v.shape[1]))
    scores = q @ k.T / np.sqrt(q.shape[1])
    scores -= scores.max(axis=1, keepdims=True)
    weights = np.exp(scores)
    if mask is not None:
        weights[~mask] = 0.0
    total = weights.sum(axis=1, keepdims=True)
    return np.divide(weights @ v, total, out=np.zeros((len(q), v.shape[1])), where=total > 0)
