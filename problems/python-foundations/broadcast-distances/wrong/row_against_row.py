# /// expect
# outcome = "wrong-answer"
# fails = ["two points*"]
# lines = [11]
# misconception = "row-against-row"
# ///
import numpy as np


def pairwise(X, Y):
    difference = X.astype(float) - Y.astype(float)
    return np.sqrt(np.sum(difference**2, axis=1))
