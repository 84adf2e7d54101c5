"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import ewc, fisher, logistic_grads

UNCHECKED = {
    r"L_A(w) \approx L_A(w^*) + \frac{1}{2} \sum_{j} F_j \, (w_j - w^*_j)^2": "how the loss of task A is approximated; the diagonal leaves terms out on purpose",
}


def model(draw, n=5, d=3):
    """Examples and weights of a logistic model."""
    return draw.normal(size=(n, d)), draw.normal(size=d)


def sigma(z):
    return 1 / (1 + np.exp(-z))


def log_likelihood(k, x, w):
    return np.log(sigma(x @ w) if k else 1 - sigma(x @ w))


def the_probabilities(rng):
    r"""p_i = \sigma(x_i \cdot w), \qquad \sigma(z) = \frac{1}{1 + e^{-z}}."""
    X, w = model(rng)
    _, weights = logistic_grads(X, w)
    yield weights[5:], [1 / (1 + np.exp(-(X[i] @ w))) for i in range(5)]
    yield weights[:5], 1 - weights[5:]


def the_score(rng):
    r"""\frac{\partial}{\partial w_j} \log p(k \mid x_i) = (k - p_i) \, x_{ij} \quad \text{for } k = 0, 1."""
    X, w = model(rng)
    grads, _ = logistic_grads(X, w)
    h = 1e-5
    for k in (0, 1):
        for i in range(5):
            for j in range(3):
                move = h * np.eye(3)[j]
                up, down = log_likelihood(k, X[i], w + move), log_likelihood(k, X[i], w - move)
                yield (up - down) / (2 * h), "~", (k - sigma(X[i] @ w)) * X[i, j]
                yield grads[k * 5 + i, j], (k - sigma(X[i] @ w)) * X[i, j]


def the_information(rng):
    r"""F_j = \frac{1}{n} \sum_{i=1}^{n} \sum_{k=0}^{1} p(k \mid x_i) \left( \frac{\partial}{\partial w_j} \log p(k \mid x_i) \right)^2"""
    X, w = model(rng)
    p = sigma(X @ w)
    chance = {0: 1 - p, 1: p}
    for j in range(3):
        total = sum(chance[k][i] * ((k - p[i]) * X[i, j]) ** 2 for i in range(5) for k in (0, 1))
        yield fisher(*logistic_grads(X, w))[j], total / 5


def the_example():
    r"""p = \frac{1}{2}"""
    _, weights = logistic_grads(np.array([[2.0]]), np.array([0.0]))
    yield weights, [1 / 2, 1 / 2]


def the_weighted_mean(rng):
    r"""F_j = \frac{\sum_r \pi_r \, g_{rj}^2}{\sum_r \pi_r}"""
    g, pi = rng.normal(size=(4, 2)), rng.uniform(size=4)
    yield fisher(g, pi), [sum(pi[r] * g[r, j] ** 2 for r in range(4)) / sum(pi) for j in range(2)]
    yield fisher(g), [sum(g[r, j] ** 2 for r in range(4)) / 4 for j in range(2)]


def the_price(rng):
    r"""L(w) = L_B(w) + \frac{\lambda}{2} \sum_{j=1}^{d} F_j \, (w_j - w^*_j)^2"""
    w, star, F = rng.normal(size=3), rng.normal(size=3), rng.uniform(size=3)
    price = 0.8 / 2 * sum(F[j] * (w[j] - star[j]) ** 2 for j in range(3))
    yield ewc(1.5, w, star, F, 0.8), 1.5 + price


def the_mean_score(rng):
    r"""(1 - p)(0 - p) x + p \, (1 - p) x = 0."""
    X, w = model(rng, n=1, d=1)
    grads, weights = logistic_grads(X, w)
    p, x = weights[1], X[0, 0]
    yield (1 - p) * (0 - p) * x + p * (1 - p) * x, 0
    yield weights @ grads, [0.0]


def slope_and_curvature(rng):
    r"""\mathbb{E}[g^2] = -\mathbb{E}[\partial^2 \log p / \partial w^2]"""
    X, w = model(rng, n=1, d=1)
    p, h = sigma(X @ w)[0], 1e-4

    def at(k, move):
        return log_likelihood(k, X[0], w + move)

    curvature = [(at(k, h) - 2 * at(k, 0.0) + at(k, -h)) / h**2 for k in (0, 1)]
    yield fisher(*logistic_grads(X, w))[0], "~", -((1 - p) * curvature[0] + p * curvature[1])


def the_closed_form(rng):
    r"""F_j = \frac{1}{n} \sum_{i=1}^{n} x_{ij}^2 \, p_i (1 - p_i)."""
    X, w = model(rng)
    p = sigma(X @ w)
    yield fisher(*logistic_grads(X, w)), [sum(X[i, j] ** 2 * p[i] * (1 - p[i]) for i in range(5)) / 5 for j in range(3)]
