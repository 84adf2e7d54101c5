# /// expect
# outcome = "wrong-answer"
# fails = ["single precision"]
# passes = ["one feature", "two features", "without a penalty", "features that*", "more features*", "weak and*", "a negative*", "random examples", "at the lowest*", "a stronger*", "twice*", "eight-bit*"]
# lines = [14]
# misconception = "precision-of-the-data"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    small = s <= 1e-12 * s[0]
    factors = np.where(small, 0, s) / (np.where(small, 1, s) ** 2 + lam)
    return Vt.T @ (factors.astype(s.dtype) * (U.T @ y))
