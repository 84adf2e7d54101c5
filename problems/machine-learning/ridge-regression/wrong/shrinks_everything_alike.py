# /// expect
# outcome = "wrong-answer"
# fails = ["one feature", "two features", "more features*", "weak and*", "random examples"]
# passes = ["without a penalty", "features that*", "eight-bit*", "a negative*", "a stronger*", "twice*"]
# lines = [15]
# misconception = "shrinks-everything-alike"
# ///
import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam must not be negative")
    w = np.linalg.lstsq(X.astype(float), y.astype(float), rcond=None)[0]
    return w / (1 + lam)
