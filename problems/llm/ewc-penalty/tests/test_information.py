"""What must be so of the Fisher information, whatever formula made it."""

import numpy as np
import pytest
from solution import ewc, fisher, logistic_grads


def model(seed, n=6, d=3):
    """Examples and weights of a logistic model."""
    rng = np.random.default_rng(seed)
    return rng.normal(0.0, 1.5, (n, d)), rng.normal(0.0, 1.0, d)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_scores_average_to_zero(seed):
    grads, weights = logistic_grads(*model(seed))
    np.testing.assert_allclose(weights @ grads, np.zeros(3), atol=1e-12)


@pytest.mark.parametrize("seed", [3, 4])
def test_it_is_the_closed_form_of_a_logistic_model(seed):
    X, w = model(seed)
    p = 1 / (1 + np.exp(-X @ w))
    expected = np.mean(X**2 * (p * (1 - p))[:, None], axis=0)
    np.testing.assert_allclose(fisher(*logistic_grads(X, w)), expected, rtol=1e-10)


def test_it_is_the_curvature_of_the_loss():
    X, w = model(5)
    y, h = np.array([0, 1, 1, 0, 1, 0]), 1e-3

    def loss(at):
        z = X @ at
        return np.mean(np.logaddexp(0, z) - y * z)

    moves = h * np.eye(3)
    curvature = [(loss(w + move) - 2 * loss(w) + loss(w - move)) / h**2 for move in moves]
    np.testing.assert_allclose(fisher(*logistic_grads(X, w)), curvature, rtol=1e-5)


def test_two_old_tasks_add_up():
    X, w = model(6)
    first, second = fisher(X), fisher(X[:2])
    both = ewc(ewc(2.0, w, w + 1.0, first, 0.7), w, w + 1.0, second, 0.7)
    assert both == pytest.approx(ewc(2.0, w, w + 1.0, first + second, 0.7), rel=1e-12)
