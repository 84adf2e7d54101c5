# /// expect
# outcome = "wrong-answer"
# fails = ["large scores"]
# passes = ["one query, two keys", "only the first*", "one query may*", "no *", "random*"]
# lines = [13]
# misconception = "overflow"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    weights = np.exp(q @ k.T / np.sqrt(q.shape[1]))
    if mask is not None:
        weights = weights * mask
    total = weights.sum(axis=1, keepdims=True)
    return weights @ v / np.where(total == 0, 1, total)
