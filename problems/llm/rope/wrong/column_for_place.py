# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "two pairs*", "the usual base", "random*"]
# passes = ["no rows", "an odd*", "the length*", "dot products*"]
# lines = [16]
# misconception = "column-for-place"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("odd d")
    i = np.arange(d // 2)
    angle = i * base ** (-2 * i / d)
    y = np.zeros((t, d))
    y[:, 0::2] = x[:, 0::2] * np.cos(angle) - x[:, 1::2] * np.sin(angle)
    y[:, 1::2] = x[:, 0::2] * np.sin(angle) + x[:, 1::2] * np.cos(angle)
    return y
