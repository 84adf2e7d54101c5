"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import bn


def setting(draw, n=5, d=3):
    """A batch, a state and a gradient for the output."""
    state = {
        "gamma": draw.normal(1.0, 0.5, d),
        "beta": draw.normal(size=d),
        "running_mean": draw.normal(size=d),
        "running_var": draw.uniform(0.5, 3.0, d),
        "momentum": 0.3,
        "eps": 0.01,
    }
    return draw.normal(1.0, 2.0, (n, d)), state, draw.normal(size=(n, d))


def statistics(x, state, mode):
    if mode == "train":
        return x.mean(axis=0), ((x - x.mean(axis=0)) ** 2).sum(axis=0) / len(x)
    return state["running_mean"], state["running_var"]


def the_layer(rng):
    r"""\hat{x}_{ij} = (x_{ij} - \mu_j) \, s_j, \qquad s_j = \frac{1}{\sqrt{\sigma_j^2 + \varepsilon}}, \qquad y_{ij} = \gamma_j \hat{x}_{ij} + \beta_j."""
    x, state, _ = setting(rng)
    for mode in ("train", "eval", "frozen"):
        mean, var = statistics(x, state, mode)
        x_hat = (x - mean) / (var + state["eps"]) ** 0.5
        yield bn(x, state, mode)[0], state["gamma"] * x_hat + state["beta"]


def the_memories(rng):
    r"""\mu^{\text{run}} \leftarrow (1 - m) \, \mu^{\text{run}} + m \, \mu, \qquad (\sigma^2)^{\text{run}} \leftarrow (1 - m) \, (\sigma^2)^{\text{run}} + m \, \frac{n}{n - 1} \, \sigma^2"""
    x, state, _ = setting(rng)
    after, m, n = bn(x, state, "train")[1], state["momentum"], len(x)
    mean, var = statistics(x, state, "train")
    yield after["running_mean"], (1 - m) * state["running_mean"] + m * mean
    yield after["running_var"], (1 - m) * state["running_var"] + m * n / (n - 1) * var


def numeric(x, state, mode, dout):
    """The derivatives of the loss sum(dout * y) by each entry of x."""
    found, h = np.empty_like(x), 1e-5
    for place in np.ndindex(x.shape):
        move = np.zeros_like(x)
        move[place] = h
        up, down = bn(x + move, state, mode)[0], bn(x - move, state, mode)[0]
        found[place] = np.sum(dout * (up - down)) / (2 * h)
    return found


def straight_through(rng):
    r"""
    \frac{\partial L}{\partial x_{ij}} = s_j \, g_{ij}
    g_{ij} = \gamma_j \, \partial L / \partial y_{ij}
    """
    x, state, dout = setting(rng)
    s = 1 / np.sqrt(state["running_var"] + state["eps"])
    for mode in ("eval", "frozen"):
        yield numeric(x, state, mode, dout), "~", s * state["gamma"] * dout
        yield bn(x, state, mode)[2](dout)[0], s * state["gamma"] * dout


def through_the_statistics(rng):
    r"""\frac{\partial L}{\partial x_{ij}} = s_j \left( g_{ij} - \mathrm{mean}(g_j) - \hat{x}_{ij} \, \mathrm{mean}(g_j \hat{x}_j) \right)"""
    x, state, dout = setting(rng)
    mean, var = statistics(x, state, "train")
    s = 1 / np.sqrt(var + state["eps"])
    x_hat, g = (x - mean) * s, state["gamma"] * dout
    formula = s * (g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0))
    yield numeric(x, state, "train", dout), "~", formula
    yield bn(x, state, "train")[2](dout)[0], formula


def scale_and_shift(rng):
    r"""\frac{\partial L}{\partial \gamma_j} = \sum_{i} \frac{\partial L}{\partial y_{ij}} \, \hat{x}_{ij}, \qquad \frac{\partial L}{\partial \beta_j} = \sum_{i} \frac{\partial L}{\partial y_{ij}}"""
    x, state, dout = setting(rng)
    for mode in ("train", "eval"):
        mean, var = statistics(x, state, mode)
        x_hat = (x - mean) / np.sqrt(var + state["eps"])
        _, dgamma, dbeta = bn(x, state, mode)[2](dout)
        yield dgamma, [sum(dout[i, j] * x_hat[i, j] for i in range(5)) for j in range(3)]
        yield dbeta, [sum(dout[i, j] for i in range(5)) for j in range(3)]


def the_example():
    r"""\gamma s = 2 \cdot 0.5"""
    state = {"gamma": np.array([2.0]), "beta": np.array([1.0]), "running_mean": np.array([2.0])}
    state |= {"running_var": np.array([3.4375]), "momentum": 0.5, "eps": 0.5625}
    y, _, back = bn(np.array([[1.0], [3.0]]), state, "frozen")
    yield y[1] - y[0], [2 * 0.5 * (3.0 - 1.0)]
    yield back(np.ones((2, 1)))[0], np.full((2, 1), 2 * 0.5)


def an_affine_map(rng):
    r"""y_{ij} = a_j x_{ij} + c_j, \qquad a_j = \gamma_j s_j, \qquad c_j = \beta_j - \gamma_j s_j \mu_j,"""
    x, state, _ = setting(rng)
    slope = state["gamma"] / np.sqrt(state["running_var"] + state["eps"])
    offset = state["beta"] - slope * state["running_mean"]
    yield bn(x, state, "frozen")[0], slope * x + offset
