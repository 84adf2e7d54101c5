"""One example, one label, one weight at a time, as the sums stand on paper."""

import math

import numpy as np


def probability_of_one(z):
    if z < 0:
        return math.exp(z) / (1 + math.exp(z))
    return 1 / (1 + math.exp(-z))


def logistic_grads(X, w):
    rows, weights = [], []
    for label in (0, 1):
        for x in X.tolist():
            p = probability_of_one(sum(a * b for a, b in zip(x, w.tolist(), strict=True)))
            rows.append([(label - p) * a for a in x])
            weights.append(p if label else 1 - p)
    return np.array(rows), np.array(weights)


def fisher(grads, weights=None):
    counts = [1.0] * len(grads) if weights is None else weights.tolist()
    whole = sum(counts)
    columns = grads.T.tolist()
    return np.array([sum(c * g * g for c, g in zip(counts, column, strict=True)) / whole for column in columns])


def ewc(loss, w, w0, F, lam):
    price = 0.0
    for now, then, importance in zip(w.tolist(), w0.tolist(), F.tolist(), strict=True):
        price += importance * (now - then) ** 2
    return loss + lam * price / 2
