# /// expect
# outcome = "wrong-answer"
# fails = ["a hundred*"]
# passes = ["each class*", "classes that*", "a label*", "the label k", "a negative*", "no labels", "one class", "random*", "each row*", "the place*", "another class*"]
# lines = [15]
# misconception = "eight-bit-places"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    table = np.zeros(len(y) * k)
    starts = np.arange(0, len(y) * k, k).astype(y.dtype)
    table[starts + y] = 1
    return table.reshape(len(y), k)
