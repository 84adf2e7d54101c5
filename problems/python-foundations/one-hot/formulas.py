"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import one_hot


def cells(rng):
    r"""H_{ij} = [\, y_i = j \,]"""
    y = rng.integers(0, 4, 6)
    yield one_hot(y, 4), np.array([[float(label == j) for j in range(4)] for label in y])


def a_product_is_an_index(rng):
    r"""H W = W_y"""
    y, W = rng.integers(0, 4, 6), rng.normal(size=(4, 3))
    yield one_hot(y, 4) @ W, np.array([W[label] for label in y])


def sums_and_counts(rng):
    r"""
    H^\top X
    H^\top H
    """
    y, X = rng.integers(0, 4, 6), rng.normal(size=(6, 2))
    H = one_hot(y, 4)
    yield H.T @ X, np.array([X[y == j].sum(axis=0) for j in range(4)])
    yield H.T @ H, np.diag([float(np.sum(y == j)) for j in range(4)])
