# /// expect
# outcome = "wrong-answer"
# fails = ["only the first*", "weights*"]
# passes = ["one query, two keys", "large scores", "one query may*", "no *"]
# lines = [22]
# misconception = "weights-not-shared-out-anew"
# ///
import numpy as np


def softmax(scores):
    if scores.shape[1] == 0:
        return scores
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def attention(q, k, v, mask=None):
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    weights = softmax(q @ k.T / np.sqrt(k.shape[1]))
    if mask is not None:
        weights = weights * mask
    return weights @ v
