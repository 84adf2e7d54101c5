# /// expect
# outcome = "wrong-answer"
# fails = ["squares before the mean"]
# passes = ["one example*", "the price*", "label 0*", "examples without*", "a weight that*", "rows that*"]
# lines = [20]
# misconception = "sum-over-rows"
# ///
import numpy as np


def logistic_grads(X, w):
    p = 1 / (1 + np.exp(-np.clip(X @ w, -500, 500)))
    label_0 = -p[:, None] * X
    label_1 = (1 - p)[:, None] * X
    return np.vstack([label_0, label_1]), np.concatenate([1 - p, p])


def fisher(grads, weights=None):
    if weights is None:
        return np.sum(grads**2, axis=0)
    return np.sum(weights[:, None] * grads**2, axis=0) / np.sum(weights)


def ewc(loss, w, w0, F, lam):
    return float(loss + 0.5 * lam * np.sum(F * (w - w0) ** 2))
