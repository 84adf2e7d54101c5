# /// expect
# outcome = "wrong-answer"
# fails = ["two pairs*", "random*"]
# passes = ["one pair*", "whole*", "no rows", "an odd*", "dot products*"]
# lines = [21]
# misconception = "halves-side-by-side"
# ///
import numpy as np


def rope(x, base=10000.0):
    t, d = x.shape
    if d % 2:
        raise ValueError("odd number of features")
    freqs = base ** (-np.arange(0, d, 2) / d)
    angles = np.einsum("t,f->tf", np.arange(t), freqs)
    cos, sin = np.cos(angles), np.sin(angles)
    x_even, x_odd = x[:, 0::2], x[:, 1::2]
    rotated_even = x_even * cos - x_odd * sin
    rotated_odd = x_even * sin + x_odd * cos
    return np.concatenate([rotated_even, rotated_odd], axis=-1)
