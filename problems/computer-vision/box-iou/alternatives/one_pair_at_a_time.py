"""Plain Python: a function for one pair, called for each."""

import numpy as np


def pair(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def iou(A, B):
    result = np.zeros((len(A), len(B)))
    for i, a in enumerate(A.astype(float).tolist()):
        for j, b in enumerate(B.astype(float).tolist()):
            result[i, j] = pair(a, b)
    return result
