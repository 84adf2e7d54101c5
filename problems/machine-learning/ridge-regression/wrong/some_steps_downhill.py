# /// expect
# outcome = "wrong-answer"
# fails = ["weak and*"]
# passes = ["one feature", "two features", "without a penalty", "features that*", "more features*", "a negative*", "eight-bit*", "single precision", "twice*"]
# lines = [17]
# misconception = "not-there-yet"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X, y = X.astype(np.float64), y.astype(np.float64)
    w = np.zeros(X.shape[1])
    rate = 1 / (np.linalg.norm(X, 2) ** 2 + lam + 1e-12)
    for _ in range(200):
        gradient = X.T @ (X @ w - y) + lam * w
        w = w - rate * gradient
    return w
