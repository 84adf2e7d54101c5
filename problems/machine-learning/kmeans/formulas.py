"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import kmeans

UNCHECKED = {
    r"c = \mu": "says where the second term of the identity is smallest",
    r"n = k": "the coincidence that the text warns of",
}


def data(rng, n=9, k=3, d=2):
    return rng.normal(size=(n, d)), rng.normal(size=(k, d))


def squared(a, b):
    return float(np.sum((a - b) ** 2))


def labels(rng):
    r"""\ell_i = \arg\min_j \lVert x_i - c_j \rVert^2"""
    X, init = data(rng)
    centers, found = kmeans(X, init, 2)
    yield found, np.array([min(range(3), key=lambda j: squared(x, centers[j])) for x in X])


def means(rng):
    r"""c_j = \frac{1}{n_j} \sum_{i:\, \ell_i = j} x_i"""
    X, init = data(rng)
    before = kmeans(X, init, 0)[1]
    after = kmeans(X, init, 1)[0]
    for j in set(before.tolist()):
        members = [x for x, label in zip(X, before) if label == j]
        yield after[j], sum(members) / len(members)


def inertia(rng):
    r"""J = \sum_{i=1}^{n} \lVert x_i - c_{\ell_i} \rVert^2"""
    X, init = data(rng)
    rounds = [kmeans(X, init, iters) for iters in range(6)]
    J = [sum(squared(x, centers[label]) for x, label in zip(X, found)) for centers, found in rounds]
    for earlier, later in zip(J, J[1:]):
        yield later, "<=", earlier + 1e-12
    yield J[-1], np.sum((X - rounds[-1][0][rounds[-1][1]]) ** 2)


def the_mean_is_the_best_place(rng):
    r"""\sum_{i} \lVert x_i - c \rVert^2 = \sum_{i} \lVert x_i - \mu \rVert^2 + m \lVert \mu - c \rVert^2"""
    X, init = data(rng, k=1)
    c, mu = init[0], kmeans(X, init, 1)[0][0]
    around_mean = sum(squared(x, mu) for x in X)
    yield sum(squared(x, c) for x in X), around_mean + len(X) * squared(mu, c)
    yield around_mean, "<=", sum(squared(x, c) for x in X)


def expanded_square(rng):
    r"""\lVert x \rVert^2 - 2 x \cdot c + \lVert c \rVert^2"""
    X, init = data(rng)
    yield X[0] @ X[0] - 2 * X[0] @ init[0] + init[0] @ init[0], squared(X[0], init[0])
