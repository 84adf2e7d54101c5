# /// expect
# outcome = "runtime-error"
# fails = ["one feature", "two features", "single precision", "random examples"]
# passes = ["a negative*"]
# lines = [15]
# misconception = "sum-over-the-wrong-axis"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(float)
    moment = (X * y).sum(axis=0)
    A = X.T @ X
    A[np.diag_indices_from(A)] += lam
    return np.linalg.pinv(A, rcond=1e-12) @ moment
