# /// expect
# outcome = "runtime-error"
# fails = ["no points in X"]
# passes = ["one point against three", "two points*", "three coord*", "far*", "unsigned*", "single*", "no points in Y"]
# lines = [14]
# misconception = "shape-lost-without-x"
# ///
import numpy as np


def pairwise(X, Y):
    left = np.repeat(X.astype(float), len(Y), axis=0)
    right = np.tile(Y.astype(float), (len(X), 1))
    return np.sqrt(((left - right) ** 2).sum(axis=1)).reshape(len(X), -1)
