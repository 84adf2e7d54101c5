# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three", "two points*", "random*"]
# lines = [12]
# misconception = "sum-over-the-points"
# ///
import numpy as np


def pairwise(X, Y):
    difference = X[:, None, :].astype(float) - Y[None, :, :]
    return np.sqrt(np.sum(difference**2, axis=1))
