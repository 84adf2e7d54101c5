"""What makes the estimate unbiased, and a measure of difference."""

from itertools import combinations

import numpy as np
import pytest
from solution import mmd2


def splits(pool, m):
    """Every way to share the pool out between a first sample of m points and a second of the rest."""
    places = range(len(pool))
    for first in combinations(places, m):
        yield pool[list(first)], pool[[place for place in places if place not in first]]


@pytest.mark.parametrize("seed, m, n, d", [(1, 2, 3, 1), (2, 3, 3, 2)])
def test_over_all_ways_to_share_a_pool_out_it_is_zero_on_average(seed, m, n, d):
    pool = np.random.default_rng(seed).normal(0.0, 1.0, (m + n, d))
    values = [mmd2(first, second, [0.5, 2.0]) for first, second in splits(pool, m)]
    assert np.mean(values) == pytest.approx(0.0, abs=1e-12)
    assert min(values) < 0 < max(values)


def test_a_shift_makes_it_larger():
    rng = np.random.default_rng(3)
    X, Y = rng.normal(0.0, 1.0, (30, 2)), rng.normal(0.0, 1.0, (25, 2))
    near, far = (mmd2(X, Y + shift, [1.0, 2.0]) for shift in (0.5, 2.0))
    assert mmd2(X, Y, [1.0, 2.0]) < near < far


def test_it_sees_a_difference_in_spread_alone():
    rng = np.random.default_rng(4)
    X = rng.normal(0.0, 1.0, (40, 1))
    assert mmd2(X - X.mean(), 4 * (X - X.mean())[:30], [1.0]) > 0.1


def test_it_is_the_same_from_both_sides():
    rng = np.random.default_rng(5)
    X, Y = rng.normal(0.0, 1.0, (4, 3)), rng.normal(1.0, 1.0, (6, 3))
    assert mmd2(X, Y, [1.5]) == pytest.approx(mmd2(Y, X, [1.5]), rel=1e-12)
