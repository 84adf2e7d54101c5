# /// expect
# outcome = "wrong-answer"
# fails = ["two pairs*", "the usual base", "random*"]
# passes = ["one pair*", "whole*", "no rows", "an odd*", "the length*", "the first row*", "dot products*"]
# lines = [18]
# misconception = "exponent-too-small"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("d has to be even")
    y = np.zeros((t, d))
    for m in range(t):
        for i in range(d // 2):
            theta = base ** (-i / d)
            c, s = np.cos(m * theta), np.sin(m * theta)
            y[m, 2 * i] = x[m, 2 * i] * c - x[m, 2 * i + 1] * s
            y[m, 2 * i + 1] = x[m, 2 * i] * s + x[m, 2 * i + 1] * c
    return y
