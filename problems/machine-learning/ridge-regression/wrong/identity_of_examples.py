# /// expect
# outcome = "runtime-error"
# fails = ["one feature", "more features*", "single precision", "random examples"]
# passes = ["two features", "without a penalty", "weak and*", "a negative*"]
# lines = [15]
# misconception = "identity-of-the-examples"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(np.float64)
    I = np.eye(len(X))
    if lam == 0:
        return np.linalg.pinv(X) @ y
    return np.linalg.solve(X.T @ X + lam * I, X.T @ y)
