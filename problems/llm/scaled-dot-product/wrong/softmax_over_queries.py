# /// expect
# outcome = "wrong-answer"
# fails = ["one query, two keys", "random*", "weights*"]
# passes = ["no keys", "no queries"]
# lines = [12, 14]
# misconception = "softmax-over-the-queries"
# ///
import numpy as np


def softmax(x):
    x = x - x.max(axis=0, initial=-1e308)
    e = np.exp(x)
    total = e.sum(axis=0)
    return np.divide(e, total, out=np.zeros_like(e), where=total > 0)


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    return softmax(scores) @ v
