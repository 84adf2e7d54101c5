# /// expect
# outcome = "wrong-answer"
# fails = ["a negative*"]
# passes = ["each class*", "classes that*", "a label*", "the label k", "no labels", "one class", "a hundred*", "random*", "each row*", "the place*", "another class*"]
# lines = [12]
# misconception = "negative-from-the-end"
# ///
import numpy as np


def one_hot(y, k):
    if (y >= k).any():
        raise ValueError(f"there are only {k} classes")
    return np.eye(k)[y]
