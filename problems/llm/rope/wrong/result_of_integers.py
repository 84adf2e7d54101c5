# /// expect
# outcome = "wrong-answer"
# fails = ["whole numbers", "random*"]
# passes = ["one pair*", "two pairs*", "the usual base", "no rows", "an odd*"]
# lines = [16]
# misconception = "result-of-integers"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("d must be even")
    angle = np.outer(np.arange(t), base ** (-np.arange(0, d, 2) / d))
    y = np.zeros_like(x)
    y[:, 0::2] = x[:, 0::2] * np.cos(angle) - x[:, 1::2] * np.sin(angle)
    y[:, 1::2] = x[:, 0::2] * np.sin(angle) + x[:, 1::2] * np.cos(angle)
    return y
