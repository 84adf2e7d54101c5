# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "two pairs*", "random*"]
# passes = ["no rows", "an odd*", "the length*", "the first row*", "dot products*"]
# lines = [16]
# misconception = "angle-in-degrees"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("d must be even")
    theta = base ** (-np.arange(0, d, 2) / d)
    angle = np.radians(np.outer(np.arange(t), theta))
    y = np.zeros((t, d))
    y[:, 0::2] = x[:, 0::2] * np.cos(angle) - x[:, 1::2] * np.sin(angle)
    y[:, 1::2] = x[:, 0::2] * np.sin(angle) + x[:, 1::2] * np.cos(angle)
    return y
