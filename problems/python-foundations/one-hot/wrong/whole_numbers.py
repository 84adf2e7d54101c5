# /// expect
# outcome = "wrong-answer"
# fails = ["each class*", "classes that*", "no labels", "one class", "a hundred*", "random*"]
# passes = ["a label*", "the label k", "a negative*", "each row*", "the place*", "another class*"]
# lines = [14]
# misconception = "whole-numbers-for-floats"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    table = np.zeros((len(y), k), dtype=int)
    table[np.arange(len(y)), y] = 1
    return table
