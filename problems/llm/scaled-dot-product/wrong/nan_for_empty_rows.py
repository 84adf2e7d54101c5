# /// expect
# outcome = "wrong-answer"
# fails = ["one query may look at nothing"]
# passes = ["one query, two keys", "only the first*", "large scores", "rows*", "no *"]
# lines = [18]
# misconception = "nan-for-an-empty-row"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    if len(k) == 0:
        return np.zeros((len(q), v.shape[1]))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    return weights @ v
