# /// expect
# outcome = "wrong-answer"
# fails = ["one query, two keys", "random*"]
# passes = ["only the first*", "large scores", "no *", "weights*"]
# lines = [14]
# misconception = "reshape-for-transpose"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    s, d = k.shape
    scores = q @ k.reshape(d, s) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=1, keepdims=True, initial=np.finfo(float).min)
    weights = np.exp(scores - top)
    total = weights.sum(axis=1, keepdims=True)
    return weights @ v / np.where(total > 0, total, 1.0)
