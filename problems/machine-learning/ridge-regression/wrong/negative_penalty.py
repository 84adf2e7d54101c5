# /// expect
# outcome = "wrong-answer"
# fails = ["a negative*"]
# passes = ["one feature", "two features", "without a penalty", "features that*", "more features*", "single precision", "eight-bit*", "weak and*", "random examples", "at the lowest*", "a stronger*", "twice*"]
# lines = [11]
# misconception = "negative-penalty-let-through"
# ///
import numpy as np


def ridge(X, y, lam):
    X = X.astype(np.float64)
    y = y.astype(np.float64)
    A = X.T @ X + lam * np.eye(X.shape[1])
    return np.linalg.pinv(A, rcond=1e-12) @ (X.T @ y)
