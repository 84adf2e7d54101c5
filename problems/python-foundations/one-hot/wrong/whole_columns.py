# /// expect
# outcome = "wrong-answer"
# fails = ["each class*", "a hundred*", "random*", "each row*"]
# passes = ["classes that*", "a label*", "the label k", "a negative*", "no labels", "one class", "another class*"]
# lines = [15]
# misconception = "whole-columns"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    table = np.zeros((len(y), k))
    table[:, y] = 1
    return table
