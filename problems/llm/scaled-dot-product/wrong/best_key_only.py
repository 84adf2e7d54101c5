# /// expect
# outcome = "wrong-answer"
# fails = ["one query, two keys", "random*"]
# passes = ["only the first*", "no *"]
# lines = [19]
# misconception = "best-key-only"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    out = np.zeros((len(q), v.shape[1]))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    for i, row in enumerate(scores):
        if np.isfinite(row).any():
            out[i] = v[np.argmax(row)]
    return out
