# /// expect
# outcome = "wrong-answer"
# fails = ["label 0 before label 1", "examples without*"]
# passes = ["squares before*", "the price*", "rows that*", "a weight that*", "one example*"]
# lines = [15]
# misconception = "labels-equally-probable"
# ///
import numpy as np


def logistic_grads(X, w):
    p = 1 / (1 + np.exp(-np.clip(X @ w, -500, 500)))
    label_0 = -p[:, None] * X
    label_1 = (1 - p)[:, None] * X
    return np.vstack([label_0, label_1]), np.full(2 * len(X), 0.5)


def fisher(grads, weights=None):
    if weights is None:
        return np.mean(grads**2, axis=0)
    return np.sum(weights[:, None] * grads**2, axis=0) / np.sum(weights)


def ewc(loss, w, w0, F, lam):
    return float(loss + 0.5 * lam * np.sum(F * (w - w0) ** 2))
