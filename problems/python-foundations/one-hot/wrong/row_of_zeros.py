# /// expect
# outcome = "wrong-answer"
# fails = ["a label*", "the label k", "a negative*"]
# passes = ["each class*", "classes that*", "no labels", "one class", "a hundred*"]
# lines = [12]
# misconception = "row-of-zeros"
# ///
import numpy as np


def one_hot(y, k):
    return (y[:, None] == np.arange(k)).astype(float)
