# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three", "two points*", "random*"]
# lines = [11]
# misconception = "one-number-for-all"
# ///
import numpy as np


def pairwise(X, Y):
    return np.linalg.norm(X.astype(float)[:, None] - Y)
