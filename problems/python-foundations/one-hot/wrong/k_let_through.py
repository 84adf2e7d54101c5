# /// expect
# outcome = "wrong-answer"
# fails = ["the label k"]
# passes = ["each class*", "classes that*", "a label*", "a negative*", "no labels", "one class", "a hundred*"]
# lines = [12]
# misconception = "k-is-a-class-too-many"
# ///
import numpy as np


def one_hot(y, k):
    if np.any((y < 0) | (y > k)):
        raise ValueError("no such class")
    return np.equal.outer(y, np.arange(k)).astype(np.float64)
