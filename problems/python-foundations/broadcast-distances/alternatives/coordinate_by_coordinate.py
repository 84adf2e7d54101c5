"""Coordinates first: one table of differences for each coordinate, and a product that squares and adds them."""

import numpy as np


def pairwise(X, Y):
    tables = np.subtract.outer(X.astype(float), Y.astype(float))  # (n, d, m, d): every coordinate with every other
    same = np.diagonal(tables, axis1=1, axis2=3)
    return np.sqrt(np.einsum("nmd,nmd->nm", same, same))
