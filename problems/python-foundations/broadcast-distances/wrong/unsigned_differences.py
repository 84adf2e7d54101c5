# /// expect
# outcome = "wrong-answer"
# fails = ["unsigned*"]
# passes = ["one point against three", "two points*", "three coord*", "far*", "single*", "no points in X", "no points in Y", "random*", "the same*", "moving*", "the distance*"]
# lines = [12]
# misconception = "unsigned-differences"
# ///
import numpy as np


def pairwise(X, Y):
    difference = X[:, None] - Y
    return np.sqrt(np.sum(difference.astype(np.float64) ** 2, axis=2))
