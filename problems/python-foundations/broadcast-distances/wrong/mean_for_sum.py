# /// expect
# outcome = "wrong-answer"
# fails = ["one point against three", "two points*", "three coord*", "far*", "unsigned*", "single*", "random*"]
# passes = ["no points in X", "no points in Y", "the same*", "moving*"]
# lines = [13]
# misconception = "mean-for-sum"
# ///
import numpy as np


def pairwise(X, Y):
    difference = X.astype(float)[:, None, :] - Y.astype(float)[None, :, :]
    return np.sqrt(np.mean(np.square(difference), axis=-1))
