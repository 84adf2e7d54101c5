# /// expect
# outcome = "wrong-answer"
# fails = ["far*"]
# passes = ["one point against three", "two points*", "three coord*", "unsigned*", "single*", "no points in X", "no points in Y", "random*", "the distance*"]
# lines = [13]
# misconception = "multiplied-out"
# ///
import numpy as np


def pairwise(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    squares = np.sum(X**2, axis=1)[:, None] + np.sum(Y**2, axis=1) - 2 * X @ Y.T
    return np.sqrt(squares)
