"""The formulas of the texts, checked with numbers."""

import math

import numpy as np
from solution import loss_grad

UNCHECKED = {
    r"z_i = x_i \cdot w": "defines the score",
}


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def data(rng, n=5, d=3):
    return rng.normal(size=d), rng.normal(size=(n, d)), rng.integers(0, 2, n)


def one(z, label):
    """Loss and derivative of a single example with this score."""
    loss, gradient = loss_grad(np.array([z]), np.array([[1.0]]), np.array([label]))
    return loss, gradient[0]


def probability(rng):
    r"""p_i = \sigma(z_i) = \frac{1}{1 + e^{-z_i}}"""
    z = rng.normal()
    yield one(z, 0)[1], 1 / (1 + math.exp(-z))


def no_idea():
    r"""\sigma(0) = \frac{1}{2}"""
    yield one(0.0, 0)[1], 1 / 2


def swapped_classes(rng):
    r"""\sigma(-z) = 1 - \sigma(z)"""
    z = rng.normal()
    yield one(-z, 0)[1], 1 - one(z, 0)[1]


def loss_by_probabilities(rng):
    r"""L(w) = -\frac{1}{n} \sum_{i=1}^{n} \bigl( y_i \log p_i + (1 - y_i) \log(1 - p_i) \bigr)"""
    w, X, y = data(rng)
    p = [sigmoid(z) for z in X @ w]
    terms = [label * math.log(q) + (1 - label) * math.log(1 - q) for label, q in zip(y, p)]
    yield loss_grad(w, X, y)[0], -sum(terms) / len(y)


def loss_by_scores(rng):
    r"""L(w) = \frac{1}{n} \sum_{i=1}^{n} \bigl( \log(1 + e^{z_i}) - y_i z_i \bigr)"""
    w, X, y = data(rng)
    terms = [math.log(1 + math.exp(z)) - label * z for z, label in zip(X @ w, y)]
    yield loss_grad(w, X, y)[0], sum(terms) / len(y)


def gradient(rng):
    r"""\nabla L(w) = \frac{1}{n} \sum_{i=1}^{n} (p_i - y_i)\, x_i = \frac{1}{n} X^\top (p - y)"""
    w, X, y = data(rng)
    p = np.array([sigmoid(z) for z in X @ w])
    yield loss_grad(w, X, y)[1], sum((q - label) * x for q, label, x in zip(p, y, X)) / len(y)
    yield loss_grad(w, X, y)[1], X.T @ (p - y) / len(y)
    h = 1e-6
    numeric = [(loss_grad(w + h * e, X, y)[0] - loss_grad(w - h * e, X, y)[0]) / (2 * h) for e in np.eye(3)]
    yield loss_grad(w, X, y)[1], "~", np.array(numeric)


def loss_of_each_label(rng):
    r"""-\log \sigma(z) = \log(1 + e^{-z}), \qquad -\log(1 - \sigma(z)) = \log(1 + e^{z}) = z + \log(1 + e^{-z})"""
    z = rng.normal()
    yield one(z, 1)[0], -math.log(sigmoid(z))
    yield one(z, 1)[0], math.log(1 + math.exp(-z))
    yield one(z, 0)[0], -math.log(1 - sigmoid(z))
    yield one(z, 0)[0], math.log(1 + math.exp(z))
    yield one(z, 0)[0], z + math.log(1 + math.exp(-z))


def derivative_of_the_logarithm(rng):
    r"""e^z / (1 + e^z) = \sigma(z)"""
    z = rng.normal()
    yield math.exp(z) / (1 + math.exp(z)), one(z, 0)[1]


def second_derivative(rng):
    r"""D_{ii} = p_i (1 - p_i) > 0"""
    w, X, y = data(rng)
    p = np.array([sigmoid(z) for z in X @ w])
    h = 1e-5
    columns = [(loss_grad(w + h * e, X, y)[1] - loss_grad(w - h * e, X, y)[1]) / (2 * h) for e in np.eye(3)]
    yield X.T @ np.diag(p * (1 - p)) @ X / len(y), "~", np.array(columns)
    yield p * (1 - p), ">", np.zeros(5)
