# /// expect
# outcome = "runtime-error"
# fails = ["features that*"]
# passes = ["one feature", "two features", "without a penalty", "more features*", "single precision", "eight-bit*", "weak and*", "a negative*", "random examples", "at the lowest*", "a stronger*", "twice*"]
# lines = [17]
# misconception = "no-inverse-there"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(np.float64)
    y = y.astype(np.float64)
    d = X.shape[1]
    return np.linalg.solve(X.T @ X + lam * np.identity(d), X.T @ y)
