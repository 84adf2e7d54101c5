# /// expect
# outcome = "wrong-answer"
# fails = ["each class*", "classes that*", "random*"]
# passes = ["a label*", "the label k", "no labels"]
# lines = [15]
# misconception = "whole-rows"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    table = np.zeros((max(len(y), k), k))
    table[y] = 1
    return table[: len(y)]
