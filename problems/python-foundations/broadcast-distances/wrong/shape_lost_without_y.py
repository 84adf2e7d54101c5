# /// expect
# outcome = "runtime-error"
# fails = ["no points in Y"]
# passes = ["one point against three", "two points*", "three coord*", "far*", "unsigned*", "single*", "no points in X"]
# lines = [14]
# misconception = "shape-lost-without-y"
# ///
import numpy as np


def pairwise(X, Y):
    i, j = np.indices((len(X), len(Y))).reshape(2, -1) if len(X) and len(Y) else np.zeros((2, 0), dtype=int)
    gaps = X.astype(float)[i] - Y.astype(float)[j]
    return np.linalg.norm(gaps, axis=1).reshape(-1, len(Y))
