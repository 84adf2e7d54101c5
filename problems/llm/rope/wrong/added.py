# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "two pairs*", "the length*"]
# passes = ["no rows", "an odd*"]
# lines = [20]
# misconception = "added-not-turned"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("odd d")
    position = np.arange(t)[:, None]
    angle = position / base ** (np.arange(0, d, 2) / d)
    encoding = np.zeros((t, d))
    encoding[:, 0::2] = np.sin(angle)
    encoding[:, 1::2] = np.cos(angle)
    return x + encoding
