# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "random examples"]
# passes = ["a negative*"]
# lines = [21]
# misconception = "writes-into-the-data"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(float)
    d = X.shape[1]
    w = np.zeros(d)
    A = X.T @ X + lam * np.eye(d)
    for _ in range(3):  # iterative refinement: what is not explained yet is explained next
        step = np.linalg.pinv(A, rcond=1e-12) @ (X.T @ y - lam * w)
        w += step
        y -= X @ step
    return w
