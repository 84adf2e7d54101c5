# /// expect
# outcome = "rule-broken"
# passes = ["each class*", "classes that*"]
# message = "a loop in disguise"
# lines = [19]
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    table = np.zeros((len(y), k))

    def mark(row, label):
        table[row, label] = 1.0
        return 0

    np.vectorize(mark, otypes=[int])(np.arange(len(y)), y)
    return table
