# /// expect
# outcome = "rule-broken"
# passes = ["two points*", "random*"]
# message = "no loop, no comprehension"
# lines = [12]
# ///
import numpy as np


def pairwise(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    rows = [np.sqrt(((x - Y) ** 2).sum(axis=1)) for x in X]
    return np.array(rows).reshape(len(X), len(Y))
