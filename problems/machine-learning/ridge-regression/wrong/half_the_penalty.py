# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "weak and*", "random examples", "at the lowest*"]
# passes = ["without a penalty", "features that*", "eight-bit*", "a negative*", "a stronger*", "twice*"]
# lines = [16]
# misconception = "half-the-penalty"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(np.float64)
    # gradient: 2 X^T (Xw - y) + lam * w = 0
    A = 2 * X.T @ X + lam * np.eye(X.shape[1])
    b = 2 * X.T @ y
    return np.linalg.pinv(A, rcond=1e-12) @ b
