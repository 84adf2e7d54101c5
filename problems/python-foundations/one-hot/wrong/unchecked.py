# /// expect
# outcome = "runtime-error"
# fails = ["a label*", "the label k", "a negative*"]
# passes = ["each class*", "classes that*", "no labels", "one class", "a hundred*"]
# lines = [13]
# misconception = "index-error-for-value-error"
# ///
import numpy as np


def one_hot(y, k):
    table = np.zeros((len(y), k))
    table[np.arange(len(y)), y] = 1.0
    return table
