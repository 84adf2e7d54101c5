# /// expect
# outcome = "wrong-answer"
# fails = ["far*"]
# passes = ["one point against three", "two points*", "three coord*", "unsigned*", "single*", "no points in X", "no points in Y", "random*", "the distance*"]
# lines = [15]
# misconception = "multiplied-out"
# ///
import numpy as np


def pairwise(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    x2 = np.einsum("nd,nd->n", X, X)
    y2 = np.einsum("md,md->m", Y, Y)
    squares = x2[:, np.newaxis] - 2 * np.dot(X, Y.T) + y2[np.newaxis, :]
    return np.sqrt(np.maximum(squares, 0))
