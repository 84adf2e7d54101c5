# /// expect
# outcome = "wrong-answer"
# fails = ["an odd number of columns"]
# passes = ["one pair*", "two pairs*", "the usual base", "whole*", "no rows", "random*"]
# lines = [14]
# misconception = "last-column-left"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    y = x.astype(np.float64)
    for i in range(d // 2):
        angle = np.arange(t) * base ** (-2 * i / d)
        a, b = x[:, 2 * i], x[:, 2 * i + 1]
        y[:, 2 * i] = a * np.cos(angle) - b * np.sin(angle)
        y[:, 2 * i + 1] = a * np.sin(angle) + b * np.cos(angle)
    return y
