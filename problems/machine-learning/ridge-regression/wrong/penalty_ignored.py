# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "random examples"]
# passes = ["without a penalty", "features that*", "a negative*", "twice*"]
# lines = [14]
# misconception = "penalty-ignored"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    w, residuals, rank, singular = np.linalg.lstsq(X.astype(np.float64), y, rcond=None)
    return w
