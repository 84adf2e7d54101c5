# /// expect
# outcome = "wrong-answer"
# fails = ["three coord*"]
# passes = ["one point against three", "two points*", "far*", "unsigned*", "single*", "no points in X", "no points in Y"]
# lines = [14, 15]
# misconception = "two-coordinates-only"
# ///
import numpy as np


def pairwise(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    dx = X[:, None, 0] - Y[:, 0]
    dy = X[:, None, 1:2].sum(axis=2) - Y[:, 1:2].sum(axis=1)
    return np.hypot(dx, dy)
