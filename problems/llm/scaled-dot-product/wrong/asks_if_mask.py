# /// expect
# outcome = "runtime-error"
# fails = ["only the first*", "one query may*", "random*"]
# passes = ["one query, two keys", "large scores", "no *"]
# lines = [14]
# misconception = "truth-of-an-array"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=1, keepdims=True, initial=np.finfo(float).min)
    weights = np.exp(scores - top)
    total = weights.sum(axis=1, keepdims=True)
    return weights @ v / np.where(total > 0, total, 1.0)
