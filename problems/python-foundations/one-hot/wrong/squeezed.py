# /// expect
# outcome = "wrong-answer"
# fails = ["one class"]
# passes = ["each class*", "classes that*", "a label*", "the label k", "a negative*", "no labels", "a hundred*"]
# lines = [14]
# misconception = "squeezed"
# ///
import numpy as np


def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    return np.eye(k)[y.reshape(-1, 1)].squeeze() if len(y) else np.zeros((0, k))
