"""The formulas of the texts, checked with numbers."""

import math

import numpy as np
from solution import pairwise


def data(rng, n=3, m=4):
    return rng.normal(size=(n, 2)), rng.normal(size=(m, 2))


def distance(rng):
    r"""D_{ij} = \sqrt{\sum_{k=1}^{d} (x_{ik} - y_{jk})^2}"""
    X, Y = data(rng)
    table = [[math.sqrt(sum((x[k] - y[k]) ** 2 for k in range(2))) for y in Y] for x in X]
    yield pairwise(X, Y), np.array(table)


def multiplied_out(rng):
    r"""\lVert x - y \rVert^2 = \lVert x \rVert^2 - 2\, x \cdot y + \lVert y \rVert^2"""
    X, Y = data(rng)
    yield pairwise(X, Y)[0, 0] ** 2, X[0] @ X[0] - 2 * X[0] @ Y[0] + Y[0] @ Y[0]


def by_einsum(rng):
    r"""\sum_k \Delta_{ijk} \Delta_{ijk} = D_{ij}^2"""
    X, Y = data(rng)
    delta = X[:, None] - Y
    yield np.einsum("ijk,ijk->ij", delta, delta), pairwise(X, Y) ** 2
