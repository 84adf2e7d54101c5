"""What must be so for every run, whatever formula made the curve."""

import math

import pytest
from solution import layer_lrs, stlr

RUNS = [(50, 0.1, 32.0, 0.01), (9, 0.4, 2.0, 3.0), (12, 0.99, 10.0, 1e-5), (6, 0.01, 5.0, 1.0)]


@pytest.mark.parametrize("total, cut, ratio, peak", RUNS)
def test_the_rate_stays_between_its_ends(total, cut, ratio, peak):
    rates = [stlr(t, total, cut, ratio, peak) for t in range(total + 1)]
    assert max(rates) == pytest.approx(peak, rel=1e-9)
    assert min(rates) == pytest.approx(peak / ratio, rel=1e-9)


@pytest.mark.parametrize("total, cut, ratio, peak", RUNS)
def test_both_sides_are_straight(total, cut, ratio, peak):
    rates = [stlr(t, total, cut, ratio, peak) for t in range(total + 1)]
    corner = math.floor(total * cut)
    for side in (rates[: corner + 1], rates[corner:]):
        steps = [after - before for before, after in zip(side, side[1:])]
        assert steps == pytest.approx(steps[:1] * len(steps), rel=1e-6, abs=1e-12 * peak)


@pytest.mark.parametrize("top, n, f", [(1.0, 7, 2.6), (3e-5, 12, 1.25), (0.1, 5, 1.0)])
def test_each_layer_is_the_one_above_divided_by_the_factor(top, n, f):
    rates = layer_lrs(top, n, f)
    assert len(rates) == n
    assert rates[1:] == pytest.approx([rate * f for rate in rates[:-1]], rel=1e-9)
