# /// expect
# outcome = "runtime-error"
# fails = ["more features*", "random examples"]
# passes = ["one feature", "two features", "without a penalty", "features that*", "weak and*", "a negative*", "eight-bit*", "single precision"]
# lines = [18]
# misconception = "inverse-before-the-penalty"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X, y = X.astype(float), y.astype(float)
    least_squares = np.linalg.lstsq(X, y, rcond=None)[0]
    if lam == 0:
        return least_squares
    inverse = np.linalg.inv(X.T @ X)
    return np.linalg.solve(np.eye(X.shape[1]) + lam * inverse, least_squares)
