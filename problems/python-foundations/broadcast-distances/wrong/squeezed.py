# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three"]
# passes = ["two points*", "three coord*", "far*", "no points in X", "no points in Y"]
# lines = [14]
# misconception = "squeezed"
# ///
import numpy as np


def pairwise(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    squares = ((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2, keepdims=True)
    return np.sqrt(squares).squeeze()
