"""In each row a step up at the label and another one behind it; the difference is a single 1."""

import numpy as np


def one_hot(y, k):
    if len(y) and not (y.min() >= 0 and y.max() < k):
        raise ValueError("label out of range")
    borders = np.arange(k + 1)
    reached = np.greater_equal.outer(borders, y + 1.0) * 1.0  # 0, …, 0, 1, …, 1 down each column
    return np.diff(reached, axis=0).T.copy()
