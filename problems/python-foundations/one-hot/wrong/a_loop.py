# /// expect
# outcome = "rule-broken"
# passes = ["each class*", "classes that*", "a label*", "the label k", "a negative*", "no labels", "one class", "a hundred*", "random*", "each row*", "the place*", "another class*"]
# message = "no loop, no comprehension"
# lines = [14]
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    table = np.zeros((len(y), k))
    for i, label in enumerate(y):
        table[i, label] = 1.0
    return table
