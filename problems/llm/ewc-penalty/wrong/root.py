# /// expect
# outcome = "wrong-answer"
# fails = ["squares before the mean", "rows that*"]
# passes = ["one example*", "the price*", "label 0*", "examples without*", "a weight that*"]
# lines = [19]
# misconception = "root-of-the-mean-square"
# ///
import numpy as np


def logistic_grads(X, w):
    p = 1 / (1 + np.exp(-np.clip(X @ w, -500, 500)))
    label_0 = -p[:, None] * X
    label_1 = (1 - p)[:, None] * X
    return np.vstack([label_0, label_1]), np.concatenate([1 - p, p])


def fisher(grads, weights=None):
    return np.sqrt(np.average(np.square(grads), axis=0, weights=weights))


def ewc(loss, w, w0, F, lam):
    return float(loss + 0.5 * lam * np.sum(F * (w - w0) ** 2))
