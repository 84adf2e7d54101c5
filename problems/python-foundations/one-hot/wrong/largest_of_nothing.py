# /// expect
# outcome = "runtime-error"
# fails = ["no labels"]
# passes = ["each class*", "classes that*", "a label*", "the label k", "a negative*", "one class", "a hundred*"]
# lines = [12]
# misconception = "largest-of-nothing"
# ///
import numpy as np


def one_hot(y, k):
    if y.min() < 0 or y.max() >= k:
        raise ValueError("label out of range")
    return np.identity(k)[y]
