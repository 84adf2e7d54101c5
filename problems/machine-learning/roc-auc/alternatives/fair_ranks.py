"""The sum of the positives' ranks, as Wilcoxon did it; examples with equal scores share the mean of their ranks."""

import numpy as np


def auc(y, score):
    y = np.asarray(y) == 1
    n_positive = int(np.count_nonzero(y))
    n_negative = y.size - n_positive
    if n_positive == 0 or n_negative == 0:
        raise ValueError("only one class")
    _, group, size = np.unique(score, return_inverse=True, return_counts=True)
    last = np.cumsum(size)
    rank = (last - (size - 1) / 2)[group]
    u = rank[y].sum() - n_positive * (n_positive + 1) / 2
    return u / (n_positive * n_negative)
