# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "random examples"]
# passes = ["without a penalty", "features that*", "weak and*", "a negative*", "eight-bit*", "a stronger*", "twice*"]
# lines = [15]
# misconception = "penalty-squared"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    d = X.shape[1]
    A = np.vstack([X, lam * np.eye(d)])
    b = np.hstack([y, np.zeros(d)])
    return np.linalg.lstsq(A, b, rcond=None)[0]
