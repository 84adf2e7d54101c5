# /// expect
# outcome = "wrong-answer"
# fails = ["single*"]
# passes = ["one point against three", "two points*", "three coord*", "far*", "unsigned*", "no points in X", "no points in Y", "random*", "the same*", "moving*", "the distance*"]
# lines = [16]
# misconception = "single-precision-kept"
# ///
import numpy as np


def pairwise(X, Y):
    if not np.issubdtype(X.dtype, np.floating):
        X = X.astype(float)
    if not np.issubdtype(Y.dtype, np.floating):
        Y = Y.astype(float)
    return np.linalg.norm(X[:, None] - Y, axis=-1)
