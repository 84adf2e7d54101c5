# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "without a penalty", "more features*", "random examples"]
# passes = ["a negative*"]
# lines = [14]
# misconception = "column-of-ones"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = np.column_stack([np.ones(len(X)), X])
    I = np.eye(X.shape[1])
    I[0, 0] = 0
    return np.linalg.pinv(X.T @ X + lam * I) @ X.T @ y
