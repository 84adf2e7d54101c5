# /// expect
# outcome = "wrong-answer"
# fails = ["no queries"]
# passes = ["one query*", "only the first*", "large scores", "rows*", "no keys", "random*"]
# lines = [21]
# misconception = "lost-columns"
# ///
import numpy as np


def attention(q, k, v, mask=None):
    rows = []
    for i, query in enumerate(q.astype(np.float64)):
        allowed = np.ones(len(k), dtype=bool) if mask is None else mask[i]
        if not allowed.any():
            rows.append(np.zeros(v.shape[1]))
            continue
        scores = k.astype(np.float64)[allowed] @ query / np.sqrt(len(query))
        weights = np.exp(scores - scores.max())
        rows.append(weights @ v[allowed].astype(np.float64) / weights.sum())
    return np.array(rows)
