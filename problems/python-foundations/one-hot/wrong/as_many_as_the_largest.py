# /// expect
# outcome = "wrong-answer"
# fails = ["classes that*", "random*"]
# passes = ["each class*", "a label*", "the label k", "a negative*", "one class", "a hundred*", "no labels"]
# lines = [16]
# misconception = "classes-counted-from-the-labels"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    if y.size == 0:
        return np.zeros((0, k))
    return np.eye(y.max() + 1)[y]
