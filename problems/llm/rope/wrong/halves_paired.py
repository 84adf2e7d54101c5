# /// expect
# outcome = "wrong-answer"
# fails = ["two pairs*", "random*"]
# passes = ["one pair*", "whole*", "no rows", "an odd*", "the first row*"]
# lines = [19, 20]
# misconception = "halves-paired"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2 != 0:
        raise ValueError("d must be even")
    half = d // 2
    theta = base ** (-np.arange(half) * 2.0 / d)
    angle = np.arange(t)[:, None] * theta
    cos, sin = np.cos(angle), np.sin(angle)
    x1, x2 = x[:, :half], x[:, half:]
    return np.concatenate([x1 * cos - x2 * sin, x1 * sin + x2 * cos], axis=1)
