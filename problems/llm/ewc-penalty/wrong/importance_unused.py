# /// expect
# outcome = "wrong-answer"
# fails = ["the price of a move", "a weight that*"]
# passes = ["squares before*", "one example*", "rows that*", "label 0*", "examples without*"]
# lines = [25]
# misconception = "importance-unused"
# ///
import numpy as np


def logistic_grads(X, w):
    p = 1 / (1 + np.exp(-np.clip(X @ w, -500, 500)))
    label_0 = -p[:, None] * X
    label_1 = (1 - p)[:, None] * X
    return np.vstack([label_0, label_1]), np.concatenate([1 - p, p])


def fisher(grads, weights=None):
    if weights is None:
        return np.mean(grads**2, axis=0)
    return np.sum(weights[:, None] * grads**2, axis=0) / np.sum(weights)


def ewc(loss, w, w0, F, lam):
    return float(loss + 0.5 * lam * np.sum((w - w0) ** 2))
