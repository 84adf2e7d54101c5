"""What `back` gives against numeric differentiation of the forward pass, in every mode."""

import numpy as np
import pytest
from solution import bn

STEP = 1e-5


def setting(seed, n, d):
    """A batch, a state, and the weights that make a loss of the output."""
    rng = np.random.default_rng(seed)
    state = {
        "gamma": rng.normal(1.0, 0.5, d),
        "beta": rng.normal(0.0, 1.0, d),
        "running_mean": rng.normal(0.0, 1.0, d),
        "running_var": rng.uniform(0.5, 3.0, d),
        "momentum": 0.1,
        "eps": 1e-3,
    }
    return rng.normal(1.0, 2.0, (n, d)), state, rng.normal(0.0, 1.0, (n, d))


def numeric(loss, at):
    """Central differences of the loss, entry by entry."""
    gradient = np.empty_like(at)
    for place in np.ndindex(at.shape):
        up, down = at.copy(), at.copy()
        up[place] += STEP
        down[place] -= STEP
        gradient[place] = (loss(up) - loss(down)) / (2 * STEP)
    return gradient


@pytest.mark.parametrize("mode", ["train", "eval", "frozen"])
def test_dx_numerically(mode):
    x, state, weights = setting(1, 4, 2)
    dx, _, _ = bn(x, state, mode)[2](weights)
    expected = numeric(lambda moved: np.sum(weights * bn(moved, state, mode)[0]), x)
    np.testing.assert_allclose(dx, expected, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("mode", ["train", "eval"])
@pytest.mark.parametrize("place, name", [(1, "gamma"), (2, "beta")])
def test_scale_and_shift_numerically(mode, place, name):
    x, state, weights = setting(2, 3, 2)
    got = bn(x, state, mode)[2](weights)[place]
    expected = numeric(lambda moved: np.sum(weights * bn(x, {**state, name: moved}, mode)[0]), state[name])
    np.testing.assert_allclose(got, expected, rtol=1e-6, atol=1e-6)
