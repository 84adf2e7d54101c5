# /// expect
# outcome = "runtime-error"
# fails = ["one pair*", "two pairs*", "random*"]
# passes = ["an odd*"]
# lines = [16]
# misconception = "last-pair-stretched"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("d has to be even")
    pairs = d // 2
    theta = [base ** (-i / (pairs - 1)) for i in range(pairs)]
    angle = np.outer(np.arange(t), theta)
    y = np.zeros((t, d))
    y[:, 0::2] = x[:, 0::2] * np.cos(angle) - x[:, 1::2] * np.sin(angle)
    y[:, 1::2] = x[:, 0::2] * np.sin(angle) + x[:, 1::2] * np.cos(angle)
    return y
