"""One pair at a time, each pair of a sample once: the double loops that the sums are."""

import math
from itertools import combinations, product


def mmd2(X, Y, sigmas):
    m, n = len(X), len(Y)
    if m < 2 or n < 2:
        raise ValueError("no pairs")

    def similarity(pair):
        squared = math.dist(*pair) ** 2
        return math.fsum(math.exp(-squared / (2 * sigma * sigma)) for sigma in sigmas) / len(sigmas)

    points, others = X.tolist(), Y.tolist()
    within = math.fsum(map(similarity, combinations(points, 2))) / math.comb(m, 2)
    within_others = math.fsum(map(similarity, combinations(others, 2))) / math.comb(n, 2)
    across = math.fsum(map(similarity, product(points, others))) / (m * n)
    return within + within_others - 2 * across
