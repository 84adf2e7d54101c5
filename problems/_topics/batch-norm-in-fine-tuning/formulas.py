"""The formulas of the text, checked with numbers."""

import itertools
import math

import numpy as np

UNCHECKED = {
    r"x = u W + b": "names the layer below",
    r"g_i = \gamma \, \partial L / \partial y_i": "names a gradient",
}
EPS = 1e-3


def _layer(x, mean, var, gamma, beta):
    return gamma * (x - mean) / np.sqrt(var + EPS) + beta


def centred_and_scaled(rng):
    r"""y_i = \gamma s (x_i - \mu) + \beta, \qquad s = \frac{1}{\sqrt{\sigma^2 + \varepsilon}}"""
    x, gamma, beta = rng.normal(size=50), 1.7, -0.4
    s = 1 / math.sqrt(x.var() + EPS)
    y = gamma * s * (x - x.mean()) + beta
    yield y, _layer(x, x.mean(), x.var(), gamma, beta)
    yield y.mean(), beta
    yield y.var(), "~", gamma**2 * x.var() / (x.var() + EPS)


def noise_of_a_batch():
    r"""\mathrm{Var}(\mu_B) = \frac{\sigma^2}{n}, \qquad \mathrm{E}[\sigma_B^2] = \frac{n - 1}{n} \sigma^2"""
    values = np.array([-1.0, 0.0, 4.0])  # each equally likely: every batch can be listed
    for n in (1, 2, 4):
        batches = np.array(list(itertools.product(values, repeat=n)))
        yield batches.mean(axis=1).var(), values.var() / n
        yield batches.var(axis=1).mean(), (n - 1) / n * values.var()


def half_a_deviation():
    r"""\sqrt{1/4} = 0.5"""
    yield math.sqrt(1 / 4), 0.5


def forgetting():
    r"""\rho_t = (1 - m)^t, \qquad t = \frac{\log q}{\log(1 - m)}"""
    for share in (0.1, 0.01):
        left = 1.0
        for t in range(1, 60):
            left -= share * left
            yield left, (1 - share) ** t
            yield math.log(left) / math.log(1 - share), t
    yield round(math.log(0.5) / math.log(0.9), 1), 6.6


def noise_of_the_average():
    r"""\mathrm{Var}(\mu_{\mathrm{run}}) = \frac{m}{2 - m} \cdot \frac{\sigma^2}{n}"""
    for share in (0.1, 0.5):
        of_batch, variance = 3.0 / 4, 0.0
        for _ in range(500):  # variances of independent parts add up
            variance = (1 - share) ** 2 * variance + share**2 * of_batch
        yield variance, share / (2 - share) * 3.0 / 4
    yield 0.1 / (2 - 0.1), 1 / 19


def merged_into_the_layer_below(rng):
    r"""W' = W \, \mathrm{diag}(\gamma s), \qquad b' = \gamma s (b - \mu) + \beta"""
    u, W, b = rng.normal(size=(5, 3)), rng.normal(size=(3, 2)), rng.normal(size=2)
    mean, var, gamma, beta = rng.normal(size=2), rng.uniform(1, 2, size=2), rng.normal(size=2), rng.normal(size=2)
    s = 1 / np.sqrt(var + EPS)
    merged = u @ (W @ np.diag(gamma * s)) + gamma * s * (b - mean) + beta
    yield merged, _layer(u @ W + b, mean, var, gamma, beta)


def _slopes(loss, x):
    found = np.zeros_like(x)
    for place in range(len(x)):
        step = np.zeros_like(x)
        step[place] = 1e-5
        found[place] = (loss(x + step) - loss(x - step)) / 2e-5
    return found


def way_back(rng):
    r"""
    \frac{\partial L}{\partial x_i} = s \left( g_i - \frac{1}{n} \sum_{j=1}^{n} g_j - \hat{x}_i \frac{1}{n} \sum_{j=1}^{n} g_j \hat{x}_j \right), \qquad \hat{x}_i = s (x_i - \mu_B)
    \partial L / \partial x_i = s g_i
    """
    x, wanted, gamma, beta = rng.normal(size=6), rng.normal(size=6), 1.3, 0.2

    def trained(x):
        return np.sum((_layer(x, x.mean(), x.var(), gamma, beta) - wanted) ** 3)

    def frozen(x):
        return np.sum((_layer(x, 0.3, 2.0, gamma, beta) - wanted) ** 3)

    s = 1 / np.sqrt(x.var() + EPS)
    normal = s * (x - x.mean())
    g = gamma * 3 * (gamma * normal + beta - wanted) ** 2
    back = s * (g - g.mean() - normal * np.mean(g * normal))
    yield _slopes(trained, x), "~", back
    yield back.sum(), 0
    g = gamma * 3 * (_layer(x, 0.3, 2.0, gamma, beta) - wanted) ** 2
    yield _slopes(frozen, x), "~", g / np.sqrt(2.0 + EPS)


def answers():
    r"""
    \log 0.01 / \log 0.9 \approx 43.7
    n = 1 / 0.1^2 = 100
    """
    yield round(math.log(0.01) / math.log(0.9), 1), 43.7
    yield 0.9**44, "<", 0.01
    yield 1 / 0.1**2, 100
    yield math.sqrt(1 / 100), 0.1
