# /// expect
# outcome = "rule-broken"
# passes = ["each class*", "classes that*", "a label*", "the label k", "a negative*", "no labels", "one class", "a hundred*", "random*", "each row*", "the place*", "another class*"]
# message = "no loop, no comprehension"
# lines = [13]
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    rows = [np.eye(k)[label] for label in y]
    return np.array(rows).reshape(len(y), k)
