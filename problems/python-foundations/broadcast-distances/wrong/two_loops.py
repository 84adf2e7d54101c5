# /// expect
# outcome = "rule-broken"
# passes = ["one point against three", "two points*", "three coord*", "far*", "unsigned*", "single*", "random*", "the same*", "moving*", "the distance*"]
# message = "no loop, no comprehension"
# lines = [12, 13]
# ///
import numpy as np


def pairwise(X, Y):
    table = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            table[i, j] = np.linalg.norm(X[i].astype(float) - Y[j])
    return table
