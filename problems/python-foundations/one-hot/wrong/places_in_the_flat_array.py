# /// expect
# outcome = "wrong-answer"
# fails = ["each class*", "classes that*", "one class", "a hundred*", "random*", "each row*"]
# passes = ["a label*", "the label k", "a negative*", "no labels", "another class*"]
# lines = [15]
# misconception = "places-in-the-flat-array"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    table = np.zeros((y.size, k))
    np.put(table, y, 1.0)
    return table
