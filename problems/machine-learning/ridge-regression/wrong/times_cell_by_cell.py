# /// expect
# outcome = "wrong-answer"
# fails = ["two features", "without a penalty", "more features*", "random examples"]
# passes = ["a negative*"]
# lines = [16]
# misconception = "times-cell-by-cell"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(np.float64)
    inverse = np.linalg.pinv(X.T @ X + lam * np.eye(X.shape[1]))
    return inverse * (X.T @ y)
