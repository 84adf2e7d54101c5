# /// expect
# outcome = "wrong-answer"
# fails = ["one pair*", "two pairs*", "the first row*"]
# passes = ["no rows", "an odd*", "the length*", "dot products*"]
# lines = [16]
# misconception = "places-from-one"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("odd dimension")
    inv_freq = 1.0 / (base ** (np.arange(0, d, 2) / d))
    positions = np.arange(1, t + 1)
    angles = positions[:, None] * inv_freq[None, :]
    out = np.empty((t, d), dtype=np.float64)
    out[:, 0::2] = x[:, 0::2] * np.cos(angles) - x[:, 1::2] * np.sin(angles)
    out[:, 1::2] = x[:, 0::2] * np.sin(angles) + x[:, 1::2] * np.cos(angles)
    return out
