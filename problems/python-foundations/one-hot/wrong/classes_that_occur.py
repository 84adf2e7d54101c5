# /// expect
# outcome = "wrong-answer"
# fails = ["classes that*", "no labels", "random*"]
# passes = ["each class*", "a label*", "the label k", "a negative*", "one class", "a hundred*"]
# lines = [14, 15]
# misconception = "classes-counted-from-the-labels"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    classes, place = np.unique(y, return_inverse=True)
    return np.eye(len(classes))[place]
