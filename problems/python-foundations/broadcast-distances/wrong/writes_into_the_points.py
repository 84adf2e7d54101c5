# /// expect
# outcome = "wrong-answer"
# fails = ["two points*", "random*"]
# passes = ["unsigned*", "single*", "no points in X"]
# lines = [15, 16]
# misconception = "writes-into-the-points"
# ///
import numpy as np


def pairwise(X, Y):
    X, Y = np.asarray(X, dtype=float), np.asarray(Y, dtype=float)
    if len(X):
        origin = X[0].copy()
        X -= origin
        Y -= origin
    return np.sqrt(((X[:, None] - Y) ** 2).sum(axis=2))
