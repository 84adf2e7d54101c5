# /// expect
# outcome = "wrong-answer"
# fails = ["one query may look at nothing"]
# passes = ["one query, two keys", "only the first*", "large scores", "rows*", "no *", "the highest*"]
# lines = [20]
# misconception = "large-but-finite"
# ///
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True, initial=-1e300))
    return e / np.sum(e, axis=-1, keepdims=True)


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = scores + np.where(mask, 0.0, -1e9)
    return softmax(scores) @ v
