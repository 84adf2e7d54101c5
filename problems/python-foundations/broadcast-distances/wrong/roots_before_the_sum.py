# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three", "two points*", "three coord*", "far*", "unsigned*", "single*", "random*"]
# passes = ["no points in X", "no points in Y", "the same*", "moving*"]
# lines = [13]
# misconception = "roots-before-the-sum"
# ///
import numpy as np


def pairwise(X, Y):
    difference = X[:, np.newaxis].astype(float) - Y[np.newaxis]
    return np.sqrt(difference**2).sum(axis=2)
