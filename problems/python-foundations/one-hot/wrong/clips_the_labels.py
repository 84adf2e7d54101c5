# /// expect
# outcome = "wrong-answer"
# fails = ["a label*", "the label k", "a negative*"]
# passes = ["each class*", "classes that*", "no labels", "one class", "a hundred*"]
# lines = [12]
# misconception = "clips-the-labels"
# ///
import numpy as np


def one_hot(y, k):
    safe = np.clip(y, 0, k - 1)
    return np.eye(k)[safe]
