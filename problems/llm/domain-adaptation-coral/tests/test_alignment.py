"""What the transformed source must look like, whatever way led to it."""

import numpy as np
import pytest
from solution import coral, coral_loss


def domains(seed, ns, nt, d):
    """Two domains with spreads and correlations of their own, far from zero."""
    rng = np.random.default_rng(seed)
    source = rng.normal(0.0, 1.0, (ns, d)) @ rng.normal(0.0, 1.0, (d, d)) + rng.normal(0.0, 5.0, d)
    target = rng.normal(0.0, 2.0, (nt, d)) @ rng.normal(0.0, 1.0, (d, d)) + rng.normal(0.0, 5.0, d)
    return source, target


@pytest.mark.parametrize("seed, ns, nt, d", [(1, 30, 20, 2), (2, 12, 40, 4)])
def test_it_has_the_covariance_of_the_target(seed, ns, nt, d):
    source, target = domains(seed, ns, nt, d)
    aligned = coral(source, target, 0.0)
    expected = np.cov(target, rowvar=False)
    np.testing.assert_allclose(np.cov(aligned, rowvar=False), expected, rtol=1e-6, atol=1e-6)
    assert coral_loss(aligned, target) == pytest.approx(0.0, abs=1e-6)


def test_the_distance_is_the_same_from_both_sides():
    source, target = domains(3, 9, 7, 3)
    assert coral_loss(source, target) == pytest.approx(coral_loss(target, source), rel=1e-9)


def test_the_way_back_leads_back():
    source, target = domains(4, 15, 15, 2)
    aligned = coral(source, target, 0.0)
    back = coral(aligned, source, 0.0)
    np.testing.assert_allclose(np.cov(back, rowvar=False), np.cov(source, rowvar=False), rtol=1e-6)
