import numpy as np
import pytest
from solution import rescale


def test_allclose():
    np.testing.assert_allclose(rescale(np.array([2.0, 4.0])), [-1.0, 1.0])


def test_array_equal():
    assert np.array_equal(rescale(np.array([2.0, 6.0])), np.array([-2.0, 2.0]))


def test_largest_difference():
    got, expected = rescale(np.array([1.0, 5.0])), np.array([-2.0, 2.0])
    assert np.abs(got - expected).max() < 1e-9


def test_all_cells():
    assert (rescale(np.array([1.0, 7.0])) == np.array([-3.0, 3.0])).all()


def test_approximately():
    assert rescale(np.array([0.1, 0.3])) == pytest.approx(np.array([-0.1, 0.1]))


def test_shape_and_mean():
    got = rescale(np.array([1.0, 9.0, 2.0]))
    assert got.shape == (3,)
    assert abs(got.mean()) < 1e-9
    assert abs(got[1] - 5.0) < 1e-9
