# /// expect
# outcome = "wrong-answer"
# fails = ["each class*", "classes that*", "no labels", "one class", "a hundred*", "random*"]
# passes = ["a label*", "the label k", "a negative*", "the place*"]
# lines = [14]
# misconception = "truths-for-numbers"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    return y[:, None] == np.arange(k)
