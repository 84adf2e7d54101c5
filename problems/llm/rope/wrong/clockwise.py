# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "two pairs*", "random*"]
# passes = ["no rows", "an odd*", "the length*", "the first row*", "dot products*"]
# lines = [18, 19]
# misconception = "turned-clockwise"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("odd dimension")
    theta = base ** (-np.arange(0, d, 2) / d)
    angle = np.outer(np.arange(t), theta)
    out = np.zeros((t, d))
    out[:, ::2] = x[:, ::2] * np.cos(angle) + x[:, 1::2] * np.sin(angle)
    out[:, 1::2] = x[:, 1::2] * np.cos(angle) - x[:, ::2] * np.sin(angle)
    return out
