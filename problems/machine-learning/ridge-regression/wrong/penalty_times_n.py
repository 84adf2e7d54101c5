# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "single precision"]
# passes = ["without a penalty", "features that*", "more features*", "a negative*", "a stronger*", "twice*"]
# lines = [16, 17]
# misconception = "penalty-times-n"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(np.float64)
    n, d = X.shape
    A = X.T @ X / n + lam * np.eye(d)
    b = X.T @ y / n
    return np.linalg.pinv(A, rcond=1e-12) @ b
