# /// expect
# outcome = "wrong-answer"
# fails = ["eight-bit*"]
# passes = ["one feature", "two features", "without a penalty", "features that*", "more features*", "weak and*", "a negative*", "random examples", "at the lowest*", "a stronger*", "twice*"]
# lines = [15]
# misconception = "weights-cut-to-integers"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    d = X.shape[1]
    w = np.zeros_like(X, shape=d)
    rows = np.vstack([X.astype(float), lam**0.5 * np.eye(d)])
    targets = np.append(y.astype(float), np.zeros(d))
    w[:] = np.linalg.lstsq(rows, targets, rcond=None)[0]
    return w
