# /// expect
# outcome = "wrong-answer"
# fails = ["two points*", "random*"]
# passes = ["no points in X", "no points in Y"]
# lines = [14]
# misconception = "product-counted-once"
# ///
import numpy as np


def pairwise(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    products = X @ Y.T
    squares = (X**2).sum(axis=1)[:, None] - products + (Y**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))
