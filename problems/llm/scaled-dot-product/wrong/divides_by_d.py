# /// expect
# outcome = "wrong-answer"
# fails = ["one query, two keys", "random*"]
# passes = ["only the first*", "large scores", "one query may*", "no *", "weights*"]
# lines = [21]
# misconception = "divided-by-d"
# ///
import numpy as np


def softmax(z):
    z = z - np.max(z, axis=-1, keepdims=True, initial=-1e308)
    e = np.exp(z)
    s = e.sum(axis=-1, keepdims=True)
    return e / np.where(s > 0, s, 1)


def attention(q, k, v, mask=None):
    q, k, v = (a.astype(np.float64) for a in (q, k, v))
    d_k = q.shape[-1]
    scores = (q @ k.T) / d_k
    if mask is not None:
        scores[~mask] = -np.inf
    return softmax(scores) @ v
