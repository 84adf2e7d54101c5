# /// expect
# outcome = "wrong-answer"
# fails = ["rows on very*", "random*"]
# passes = ["one query, two keys", "only the first*", "no keys"]
# lines = [20, 22]
# misconception = "sums-without-their-axis"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    q, k, v = q.astype(float), k.astype(float), v.astype(float)
    if 0 in (len(q), len(k)):
        return np.zeros((len(q), v.shape[1]))
    scores = q @ k.T / np.sqrt(q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    peak = np.maximum(scores.max(axis=1, keepdims=True), -1e308)
    weights = np.exp(scores - peak)
    total = weights.sum(axis=1)
    total[total == 0] = 1
    return weights / total @ v
