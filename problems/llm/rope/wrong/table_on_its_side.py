# /// expect
# outcome = "runtime-error"
# fails = ["one pair*", "two pairs*", "random*"]
# passes = ["an odd*"]
# lines = [16]
# misconception = "table-on-its-side"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("odd d")
    theta = base ** (-np.arange(0, d, 2) / d)
    angle = np.outer(theta, np.arange(t))
    y = np.zeros((t, d))
    y[:, 0::2] = x[:, 0::2] * np.cos(angle) - x[:, 1::2] * np.sin(angle)
    y[:, 1::2] = x[:, 0::2] * np.sin(angle) + x[:, 1::2] * np.cos(angle)
    return y
