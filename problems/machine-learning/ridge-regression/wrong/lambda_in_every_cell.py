# /// expect
# outcome = "wrong-answer"
# fails = ["two features", "more features*", "random examples", "at the lowest*"]
# passes = ["one feature", "without a penalty", "a negative*", "eight-bit*", "features that*", "twice*"]
# lines = [17]
# misconception = "lambda-in-every-cell"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X.astype(float)
    if lam == 0:
        return np.linalg.lstsq(X, y, rcond=None)[0]
    return np.linalg.pinv(X.T @ X + lam) @ (X.T @ y)
