# /// expect
# outcome = "wrong-answer"
# fails = ["whole numbers", "random*"]
# passes = ["one pair*", "two pairs*", "the usual base", "no rows", "an odd*"]
# lines = [16]
# misconception = "bits-read-anew"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("d must be even")
    angle = np.outer(np.arange(t), base ** (-np.arange(0, d, 2) / d))
    z = x.view(np.complex128) * np.exp(1j * angle)
    return z.view(np.float64)
