# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "more features*", "weak and*", "random examples"]
# passes = ["a negative*", "a stronger*", "twice*"]
# lines = [14, 15]
# misconception = "intercept-slipped-in"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    X = X - X.mean(axis=0)
    y = y - y.mean()
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    d = np.divide(s, s**2 + lam, out=np.zeros_like(s), where=s > 1e-12)
    return Vt.T @ (d * (U.T @ y))
