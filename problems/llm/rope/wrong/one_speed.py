# /// expect
# outcome = "wrong-answer"
# fails = ["two pairs*", "the usual base", "random*"]
# passes = ["one pair*", "whole*", "no rows", "an odd*", "the length*", "the first row*", "dot products*"]
# lines = [24]
# misconception = "one-speed-for-all"
# ///
import numpy as np


def rotate(pair, angle):
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]]) @ pair


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("odd d")
    i = 0
    y = np.zeros((t, d))
    for m in range(t):
        for j in range(0, d, 2):
            theta = base ** (-2 * i / d)
            y[m, j : j + 2] = rotate(x[m, j : j + 2], m * theta)
    return y
