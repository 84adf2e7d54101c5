# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "without a penalty", "random examples"]
# passes = ["a negative*"]
# lines = [15]
# misconception = "column-instead-of-vector"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(float)
    y = y.reshape(-1, 1).astype(float)
    A = X.T @ X + lam * np.eye(X.shape[1])
    return np.linalg.pinv(A) @ X.T @ y
