# /// expect
# outcome = "runtime-error"
# fails = ["no keys"]
# passes = ["one query*", "only the first*", "large scores", "rows*", "no queries", "random*"]
# lines = [16]
# misconception = "largest-of-nothing"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=1, keepdims=True)
    top[np.isinf(top)] = 0
    weights = np.exp(scores - top)
    total = weights.sum(axis=1, keepdims=True)
    return weights @ v / np.where(total > 0, total, 1.0)
