# /// expect
# outcome = "runtime-error"
# fails = ["one feature", "features that*", "more features*", "single precision", "random examples"]
# passes = ["two features", "without a penalty", "weak and*", "a negative*"]
# lines = [17]
# misconception = "examples-by-examples"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = np.array(X, dtype=float)
    y = np.array(y, dtype=float)
    d = X.shape[1]
    left_side = X @ X.T + lam * np.eye(d)
    right_side = X.T @ y
    return np.linalg.solve(left_side, right_side)
