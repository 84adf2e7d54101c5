"""Each label is asked about each class: a column of labels against a row of classes."""

import numpy as np


def one_hot(y, k):
    is_class = y[:, np.newaxis] == np.arange(k)
    if not is_class.any(axis=1).all():
        raise ValueError("some label has no class")
    return is_class.astype(np.float64)
