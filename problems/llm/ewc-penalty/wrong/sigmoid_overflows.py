# /// expect
# outcome = "wrong-answer"
# fails = ["examples without a doubt"]
# passes = ["squares before*", "the price*", "rows that*", "a weight that*", "one example*", "label 0*"]
# lines = [13]
# misconception = "sigmoid-overflows"
# ///
import numpy as np


def logistic_grads(X, w):
    z = X @ w
    p = np.exp(z) / (1 + np.exp(z))
    label_0 = -p[:, None] * X
    label_1 = (1 - p)[:, None] * X
    return np.vstack([label_0, label_1]), np.concatenate([1 - p, p])


def fisher(grads, weights=None):
    if weights is None:
        return np.mean(grads**2, axis=0)
    return np.sum(weights[:, None] * grads**2, axis=0) / np.sum(weights)


def ewc(loss, w, w0, F, lam):
    return float(loss + 0.5 * lam * np.sum(F * (w - w0) ** 2))
