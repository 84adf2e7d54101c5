# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "two pairs*", "the length*"]
# passes = ["no rows", "an odd*", "the first row*"]
# lines = [17, 19]
# misconception = "turned-already"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("the number of columns must be even")
    y = x.astype(np.float64)
    angle = np.outer(np.arange(t), base ** (-np.arange(0, d, 2) / d))
    first, second = y[:, 0::2], y[:, 1::2]
    y[:, 0::2] = first * np.cos(angle) - second * np.sin(angle)
    y[:, 1::2] = first * np.sin(angle) + second * np.cos(angle)
    return y
