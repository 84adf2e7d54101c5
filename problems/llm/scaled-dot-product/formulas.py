"""The formulas of the texts, checked with numbers."""

import itertools
import math

import numpy as np
from solution import attention


def some(source):
    """Queries, keys and values."""
    t, s, d, e = (int(n) for n in source.integers(1, 5, size=4))
    return source.normal(size=(t, d)), source.normal(size=(s, d)), source.normal(size=(s, e))


def weights_of(q, k):
    """What comes out for values that are all 0 but for one 1: the weights themselves."""
    return attention(q, k, np.eye(len(k)))


def scores(rng):
    r"""z_{ij} = \frac{q_i \cdot k_j}{\sqrt{d}}"""
    q, k, _ = some(rng)
    w = weights_of(q, k)
    for i, j in np.ndindex(w.shape):
        z, first = (
            sum(a * b for a, b in zip(q[i], key, strict=True)) / math.sqrt(len(q[i])) for key in (k[j], k[0])
        )
        yield math.log(w[i, j] / w[i, 0]), z - first


def softmax(rng):
    r"""w_{ij} = \frac{\exp(z_{ij})}{\sum_l \exp(z_{il})}"""
    q, k, _ = some(rng)
    z = q @ k.T / math.sqrt(q.shape[1])
    yield weights_of(q, k), np.exp(z) / np.exp(z).sum(axis=1)[:, None]


def mixture(rng):
    r"""y_i = \sum_j w_{ij} \, v_j"""
    q, k, v = some(rng)
    w = weights_of(q, k)
    for i, y in enumerate(attention(q, k, v)):
        yield y, sum(w[i, j] * v[j] for j in range(len(v)))


def only_differences_count(rng):
    r"""\frac{\exp(z_{ij} - c)}{\sum_l \exp(z_{il} - c)} = \frac{\exp(z_{ij})}{\sum_l \exp(z_{il})}"""
    z, c = rng.normal(size=6), rng.normal()
    yield np.exp(z - c) / np.exp(z - c).sum(), np.exp(z) / np.exp(z).sum()


def variance_of_a_dot_product():
    r"""\mathrm{E}\left[(q_i \cdot k_j)^2\right] = d"""
    for d in (1, 2, 4):
        signs = list(itertools.product((-1, 1), repeat=d))  # independent, mean 0 and variance 1
        squares = [sum(a * b for a, b in zip(x, y, strict=True)) ** 2 for x in signs for y in signs]
        yield sum(squares) / len(squares), d
