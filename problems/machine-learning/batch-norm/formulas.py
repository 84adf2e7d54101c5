"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import backward, forward

UNCHECKED = {
    r"g_i = \gamma \, \partial L / \partial y_i": "names the gradient of the normalised value",
    r"s = 1/\sqrt{\sigma^2 + \varepsilon}": "names the inverse standard deviation",
}
STEP = 1e-5
MOMENTUM, EPS = 0.25, 0.3


def batch(rng, d=3):
    """A batch, its parameters, and what a training pass gives."""
    x, gamma, beta = rng.normal(1.0, 2.0, (5, d)), rng.normal(1.0, 0.5, d), rng.normal(0.0, 1.0, d)
    state = {"running_mean": rng.normal(size=d), "running_var": rng.uniform(1, 2, d), "momentum": MOMENTUM, "eps": EPS}
    return x, gamma, beta, state, forward(x, gamma, beta, state, True)


def normalised(x):
    """One column of a batch, normalised with plain loops."""
    mean = sum(x) / len(x)
    variance = sum((value - mean) ** 2 for value in x) / len(x)
    return np.array([(value - mean) / (variance + EPS) ** 0.5 for value in x])


def slopes(function, x):
    """How each entry of the result changes with each entry of x: result entry first."""
    moved = STEP * np.eye(len(x))
    return np.array([(function(x + each) - function(x - each)) / (2 * STEP) for each in moved]).T


def mean_and_variance(rng):
    r"""\mu_j = \frac{1}{n} \sum_{i} x_{ij}, \qquad \sigma_j^2 = \frac{1}{n} \sum_{i} (x_{ij} - \mu_j)^2"""
    x, _, _, _, (_, _, cache) = batch(rng)
    for j, column in enumerate(x.T):
        mean = sum(column) / len(column)
        variance = sum((value - mean) ** 2 for value in column) / len(column)
        yield x.mean(axis=0)[j], mean
        yield cache["inv_std"][j] ** -2 - EPS, variance


def the_layer(rng):
    r"""\hat{x}_{ij} = \frac{x_{ij} - \mu_j}{\sqrt{\sigma_j^2 + \varepsilon}}, \qquad y_{ij} = \gamma_j \hat{x}_{ij} + \beta_j"""
    x, gamma, beta, _, (y, _, cache) = batch(rng)
    for j, column in enumerate(x.T):
        yield cache["x_hat"][:, j], normalised(column)
        yield y[:, j], gamma[j] * normalised(column) + beta[j]


def running_statistics(rng):
    r"""\text{running mean} \leftarrow (1 - m) \cdot \text{running mean} + m \cdot \mu, \qquad \text{running var} \leftarrow (1 - m) \cdot \text{running var} + m \cdot \frac{n}{n - 1} \sigma^2"""
    x, _, _, state, (_, after, _) = batch(rng)
    n = len(x)
    unbiased = x.var(axis=0) * n / (n - 1)
    yield unbiased, x.var(axis=0, ddof=1)
    yield after["running_mean"], (1 - MOMENTUM) * state["running_mean"] + MOMENTUM * x.mean(axis=0)
    yield after["running_var"], (1 - MOMENTUM) * state["running_var"] + MOMENTUM * unbiased


def the_normalised_value(rng):
    r"""\hat{x}_i = (x_i - \mu) s"""
    x, _, _, _, (_, _, cache) = batch(rng, d=1)
    yield cache["x_hat"][:, 0], (x[:, 0] - x.mean()) * cache["inv_std"][0]


def steps_of_the_derivation(rng):
    r"""
    \partial \mu / \partial x_k = 1/n
    \partial \sigma^2 / \partial x_k = 2 (x_k - \mu)/n
    \partial s / \partial \sigma^2 = -s^3/2
    """
    x = rng.normal(size=5)
    yield slopes(lambda moved: np.array([moved.mean()]), x)[0], "~", np.full(5, 1 / 5)
    yield slopes(lambda moved: np.array([moved.var()]), x)[0], "~", 2 * (x - x.mean()) / 5
    variance = np.array([x.var()])
    s = (variance + EPS) ** -0.5
    yield slopes(lambda moved: (moved + EPS) ** -0.5, variance)[0], "~", -(s**3) / 2


def derivative_of_the_normalised_value(rng):
    r"""\frac{\partial \hat{x}_i}{\partial x_k} = s \left( \delta_{ik} - \frac{1}{n} - \frac{\hat{x}_i \hat{x}_k}{n} \right)"""
    x = rng.normal(size=5)
    x_hat, s = normalised(x), (x.var() + EPS) ** -0.5
    yield slopes(normalised, x), "~", s * (np.eye(5) - 1 / 5 - np.outer(x_hat, x_hat) / 5)


def gradient_of_the_batch(rng):
    r"""\frac{\partial L}{\partial x_k} = s \left( g_k - \mathrm{mean}(g) - \hat{x}_k \, \mathrm{mean}(g \hat{x}) \right)"""
    x, gamma, _, _, (_, _, cache) = batch(rng, d=1)
    dout = rng.normal(size=x.shape)
    g, x_hat, s = gamma[0] * dout[:, 0], cache["x_hat"][:, 0], cache["inv_std"][0]
    formula = s * (g - g.mean() - x_hat * (g * x_hat).mean())
    yield backward(dout, cache)[0][:, 0], formula
    yield slopes(lambda moved: np.array([g @ normalised(moved)]), x[:, 0])[0], "~", formula
