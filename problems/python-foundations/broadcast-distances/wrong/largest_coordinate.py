# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three", "two points*", "three coord*", "far*", "unsigned*", "single*", "random*"]
# passes = ["no points in X", "no points in Y", "the same*", "moving*"]
# lines = [12]
# misconception = "largest-coordinate"
# ///
import numpy as np


def pairwise(X, Y):
    return np.abs(X.astype(float)[:, None, :] - Y).max(axis=2)
