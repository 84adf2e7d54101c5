"""The formulas of the text, checked with numbers."""

import math

import numpy as np
from topic import fit

UNCHECKED = {
    r"\frac{1}{2} h_j (w_j - a_j)^2": "defines the bowl",
}


def the_example_makes_the_loss_smallest(rng):
    r"""L(w) = L_B(w) + \frac{\lambda}{2} \sum_{j=1}^{d} q_j (w_j - c_j)^2"""
    X, y = rng.normal(size=(7, 2)), rng.normal(size=7)
    c, q = rng.normal(size=2), rng.uniform(size=2)

    def loss(w):
        return np.mean((y - X @ w) ** 2) / 2 + 0.8 / 2 * sum(q[j] * (w[j] - c[j]) ** 2 for j in range(2))

    best = fit(X, y, c, 0.8, q)
    for _ in range(20):
        yield loss(best), "<", loss(best + 0.01 * rng.normal(size=2))


def where_a_weight_settles(rng):
    r"""w_j = \frac{h_j a_j + \lambda q_j c_j}{h_j + \lambda q_j}"""
    h, q, lam = rng.uniform(0.5, 2, size=3)
    a, c = rng.normal(size=2)
    w = (h * a + lam * q * c) / (h + lam * q)
    yield h * (w - a) + lam * q * (w - c), 0  # the slope of the whole loss
    yield fit(np.array([[math.sqrt(h)]]), np.array([math.sqrt(h) * a]), np.array([c]), lam, np.array([q])), [w]


def fisher_of_a_logistic_model(rng):
    r"""F_j = \frac{1}{n} \sum_{i=1}^{n} x_{ij}^2 \, p_i (1 - p_i)"""
    X, w = rng.normal(size=(6, 2)), rng.normal(size=2)

    def log_probability(i, y, w):
        score = float(X[i] @ w)
        return -math.log1p(math.exp(-score if y else score))

    p = 1 / (1 + np.exp(-X @ w))
    for j in range(2):
        step = np.eye(2)[j] * 1e-5
        mean = 0.0
        for i in range(6):
            for y, chance in ((1, p[i]), (0, 1 - p[i])):
                slope = (log_probability(i, y, w + step) - log_probability(i, y, w - step)) / 2e-5
                mean += chance * slope**2 / 6
        yield mean, "~", np.mean(X[:, j] ** 2 * p * (1 - p))


def decay_as_a_step(rng):
    r"""w - \eta (g + \lambda w) = (1 - \eta \lambda) w - \eta g"""
    w, g = rng.normal(size=(2, 3))
    yield w - 0.1 * (g + 0.3 * w), (1 - 0.1 * 0.3) * w - 0.1 * g


def answer():
    r"""(2 \cdot 3 + 4 \cdot 0) / (2 + 4) = 1"""
    yield fit(np.array([[2**0.5]]), np.array([2**0.5 * 3]), np.zeros(1), 4, np.ones(1)), [1]
