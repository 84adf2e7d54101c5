# /// expect
# outcome = "wrong-answer"
# fails = ["each class*", "classes that*", "no labels", "one class", "a hundred*", "random*"]
# passes = ["a label*", "the label k", "a negative*"]
# lines = [14]
# misconception = "classes-along-the-rows"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    return (np.arange(k)[:, None] == y).astype(float)
