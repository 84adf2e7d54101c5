# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three", "two points*", "random*"]
# lines = [12]
# misconception = "x-with-itself"
# ///
import numpy as np


def pairwise(X, Y):
    X = X.astype(float)
    gaps = X[:, None, :] - X[None, :, :]
    return np.sqrt((gaps**2).sum(axis=2))
