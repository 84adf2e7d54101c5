# /// expect
# outcome = "wrong-answer"
# fails = ["one query, two keys", "random*"]
# passes = ["only the first*", "large scores", "one query may*", "no queries", "weights*"]
# lines = [17]
# misconception = "scaled-by-another-length"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q = q.astype(np.float64)
    k = k.astype(np.float64)
    v = v.astype(np.float64)
    if len(k) == 0:
        return np.zeros((len(q), v.shape[1]))
    scores = np.dot(q, k.T) / np.sqrt(k.shape[0])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    peak = scores.max(axis=1, keepdims=True)
    peak = np.where(np.isinf(peak), 0, peak)
    weights = np.exp(scores - peak)
    norm = weights.sum(axis=1, keepdims=True)
    weights = np.divide(weights, norm, out=np.zeros_like(weights), where=norm > 0)
    return np.dot(weights, v)
