# /// expect
# outcome = "runtime-error"
# fails = ["a label*", "the label k", "a negative*"]
# passes = ["each class*", "classes that*", "no labels", "one class", "a hundred*"]
# lines = [12]
# misconception = "assertion-for-value-error"
# ///
import numpy as np


def one_hot(y, k):
    assert np.all(y >= 0) and np.all(y < k), "labels out of range"
    return np.eye(k)[y]
