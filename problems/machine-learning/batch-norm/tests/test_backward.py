"""The gradients against numeric differentiation: nothing is assumed about how they were derived."""

import numpy as np
import pytest
from solution import backward, forward

STEP = 1e-5


def setting(seed, n, d):
    """A batch with its parameters, a state, and the weights that make a loss of the output."""
    rng = np.random.default_rng(seed)
    x = rng.normal(1.0, 2.0, (n, d))
    gamma, beta = rng.normal(1.0, 0.5, d), rng.normal(0.0, 1.0, d)
    state = {"running_mean": np.zeros(d), "running_var": np.ones(d), "momentum": 0.1, "eps": 1e-3}
    return x, gamma, beta, state, rng.normal(0.0, 1.0, (n, d))


def numeric(loss, at):
    """Central differences of the loss, entry by entry."""
    gradient = np.empty_like(at)
    for place in np.ndindex(at.shape):
        up, down = at.copy(), at.copy()
        up[place] += STEP
        down[place] -= STEP
        gradient[place] = (loss(up) - loss(down)) / (2 * STEP)
    return gradient


def close(got, expected):
    np.testing.assert_allclose(got, expected, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("seed, n, d", [(0, 4, 3), (1, 2, 2), (2, 7, 1)])
def test_dx_numerically(seed, n, d):
    x, gamma, beta, state, weights = setting(seed, n, d)
    _, _, cache = forward(x, gamma, beta, state, True)
    dx, _, _ = backward(weights, cache)
    close(dx, numeric(lambda moved: np.sum(weights * forward(moved, gamma, beta, state, True)[0]), x))


@pytest.mark.parametrize("seed, n, d", [(3, 5, 3), (4, 2, 1)])
def test_dgamma_numerically(seed, n, d):
    x, gamma, beta, state, weights = setting(seed, n, d)
    _, _, cache = forward(x, gamma, beta, state, True)
    _, dgamma, _ = backward(weights, cache)
    close(dgamma, numeric(lambda moved: np.sum(weights * forward(x, moved, beta, state, True)[0]), gamma))


@pytest.mark.parametrize("seed, n, d", [(5, 5, 3), (6, 2, 1)])
def test_dbeta_numerically(seed, n, d):
    x, gamma, beta, state, weights = setting(seed, n, d)
    _, _, cache = forward(x, gamma, beta, state, True)
    _, _, dbeta = backward(weights, cache)
    close(dbeta, numeric(lambda moved: np.sum(weights * forward(x, gamma, moved, state, True)[0]), beta))
