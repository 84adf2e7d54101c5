# /// expect
# outcome = "wrong-answer"
# fails = ["one example, both labels", "label 0*"]
# passes = ["squares before*", "the price*", "rows that*", "a weight that*", "examples without*"]
# lines = [15, 16]
# misconception = "likeliest-label-only"
# ///
import numpy as np


def logistic_grads(X, w):
    p = 1 / (1 + np.exp(-np.clip(X @ w, -500, 500)))
    label_0 = -p[:, None] * X
    label_1 = (1 - p)[:, None] * X
    says_one = (p > 0.5).astype(float)
    return np.vstack([label_0, label_1]), np.concatenate([1 - says_one, says_one])


def fisher(grads, weights=None):
    if weights is None:
        return np.mean(grads**2, axis=0)
    return np.sum(weights[:, None] * grads**2, axis=0) / np.sum(weights)


def ewc(loss, w, w0, F, lam):
    return float(loss + 0.5 * lam * np.sum(F * (w - w0) ** 2))
