# /// expect
# outcome = "wrong-answer"
# fails = ["label 0 before label 1"]
# passes = ["squares before*", "the price*", "rows that*", "a weight that*", "one example*"]
# lines = [15, 16, 17, 18]
# misconception = "example-by-example"
# ///
import numpy as np


def logistic_grads(X, w):
    grads, weights = [], []
    for x in X:
        p = (1 + np.tanh(x @ w / 2)) / 2
        grads.append(-p * x)
        weights.append(1 - p)
        grads.append((1 - p) * x)
        weights.append(p)
    return np.array(grads), np.array(weights)


def fisher(grads, weights=None):
    if weights is None:
        return np.mean(grads**2, axis=0)
    return np.sum(weights[:, None] * grads**2, axis=0) / np.sum(weights)


def ewc(loss, w, w0, F, lam):
    return float(loss + 0.5 * lam * np.sum(F * (w - w0) ** 2))
