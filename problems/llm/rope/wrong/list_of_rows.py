# /// expect
# outcome = "wrong-answer"
# fails = ["no rows"]
# passes = ["one pair*", "two pairs*", "the usual base", "whole*", "an odd*", "random*"]
# lines = [25]
# misconception = "lost-columns"
# ///
import math

import numpy as np


def rope(x, base=10000.0):
    d = x.shape[1]
    if d % 2:
        raise ValueError("d must be even")
    rows = []
    for m, row in enumerate(x.tolist()):
        turned = []
        for j in range(0, d, 2):
            angle = m * base ** (-j / d)
            c, s = math.cos(angle), math.sin(angle)
            turned += [row[j] * c - row[j + 1] * s, row[j] * s + row[j + 1] * c]
        rows.append(turned)
    return np.array(rows)
