# /// expect
# outcome = "wrong-answer"
# fails = ["each class*", "classes that*", "a hundred*", "random*", "the place*"]
# passes = ["no labels", "a label*", "the label k", "a negative*", "one class"]
# lines = [16]
# misconception = "labels-from-one"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    rows = np.arange(len(y))
    table = np.zeros((len(y), k))
    table[rows, y - 1] = 1
    return table
