# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three", "two points*", "three coord*", "unsigned*", "single*", "no points in X", "no points in Y", "random*"]
# passes = ["far*", "the same*", "moving*"]
# lines = [12]
# misconception = "rows-and-columns-swapped"
# ///
import numpy as np


def pairwise(X, Y):
    difference = X[None, :, :].astype(float) - Y[:, None, :]
    return np.sqrt((difference**2).sum(axis=2))
