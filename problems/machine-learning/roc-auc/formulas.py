"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import auc


def data(rng, n=20):
    y = np.append(rng.integers(0, 2, n), [0, 1])
    return y, rng.integers(0, 6, n + 2) / 4.0


def pairs(rng):
    r"""\mathrm{AUC} = \frac{1}{n_+ n_-} \sum_{i \in P} \sum_{j \in N} \Bigl( [s_i > s_j] + \tfrac{1}{2} [s_i = s_j] \Bigr)"""
    y, s = data(rng)
    positive, negative = np.flatnonzero(y == 1), np.flatnonzero(y == 0)
    total = sum((s[i] > s[j]) + 0.5 * (s[i] == s[j]) for i in positive for j in negative)
    yield auc(y, s), total / (len(positive) * len(negative))


def from_both_sides(rng):
    r"""\frac{b + (b + e)}{2} = b + \frac{1}{2} e"""
    _, s = data(rng)
    b, e = np.sum(s < 0.5), np.sum(s == 0.5)
    yield (b + (b + e)) / 2, b + e / 2
    # One positive with the score 0.5 against all of them:
    yield auc(np.append(np.zeros(len(s)), 1), np.append(s, 0.5)) * len(s), b + e / 2


def sum_of_ranks(rng):
    r"""\mathrm{AUC} = \frac{R - \frac{1}{2} n_+ (n_+ + 1)}{n_+ n_-}"""
    y, s = data(rng)
    ranks = [np.sum(s < value) + (np.sum(s == value) + 1) / 2 for value in s]
    R, many, few = np.sum(np.array(ranks)[y == 1]), np.sum(y == 1), np.sum(y == 0)
    yield auc(y, s), (R - many * (many + 1) / 2) / (many * few)
