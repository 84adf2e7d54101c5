# /// expect
# outcome = "wrong-answer"
# fails = ["two pairs*", "the usual base", "random*"]
# passes = ["one pair*", "whole*", "no rows", "an odd*", "the length*", "the first row*", "dot products*"]
# lines = [15]
# misconception = "speeds-upside-down"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2 == 1:
        raise ValueError(d)
    theta = base ** (np.arange(0, d, 2) / d)
    angle = np.arange(t).reshape(-1, 1) * theta
    cos, sin = np.cos(angle), np.sin(angle)
    even, odd = x[:, 0::2], x[:, 1::2]
    return np.stack([even * cos - odd * sin, even * sin + odd * cos], axis=2).reshape(t, d)
