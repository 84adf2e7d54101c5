# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "two pairs*", "random*"]
# passes = ["no rows", "an odd*"]
# lines = [20, 21]
# misconception = "writes-into-x"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("d must be even")
    x = np.asarray(x, dtype=float)
    for m in range(t):
        for j in range(0, d, 2):
            angle = m * base ** (-j / d)
            a, b = x[m, j], x[m, j + 1]
            x[m, j] = a * np.cos(angle) - b * np.sin(angle)
            x[m, j + 1] = a * np.sin(angle) + b * np.cos(angle)
    return x
