"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import finetune_loss


def _numbers(rng):
    """Answers, predictions, weights, anchor and lambda."""
    return rng.normal(size=6), rng.normal(size=6), rng.normal(size=4), rng.normal(size=4), rng.uniform(0.1, 2)


def mean_squared_error(rng):
    r"""\mathrm{MSE}(y, \hat{y}) = \frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2"""
    y, y_hat, w, _, lam = _numbers(rng)
    yield finetune_loss(y, y_hat, w, w, lam), sum((a - b) ** 2 for a, b in zip(y, y_hat)) / len(y)


def penalty(rng):
    r"""R(w) = \sum_{j=1}^{d} (w_j - w_{0j})^2"""
    y, _, w, w0, _ = _numbers(rng)
    yield finetune_loss(y, y, w, w0, 1.0), sum((a - b) ** 2 for a, b in zip(w, w0))


def loss(rng):
    r"""L = \mathrm{MSE}(y, \hat{y}) + \lambda \, R(w)"""
    y, y_hat, w, w0, lam = _numbers(rng)
    yield finetune_loss(y, y_hat, w, w0, lam), np.mean((y - y_hat) ** 2) + lam * np.sum((w - w0) ** 2)


def terms_of_the_example():
    r"""
    (1 + 9)/2 = 5
    0.5 \cdot (4 + 1) = 2.5
    """
    y, y_hat = np.array([1.0, 3.0]), np.array([2.0, 0.0])
    w, w0 = np.array([3.0, 1.0]), np.array([1.0, 2.0])
    yield (1 + 9) / 2, finetune_loss(y, y_hat, w0, w0, 0.5)
    yield 0.5 * (4 + 1), finetune_loss(y, y, w, w0, 0.5)


def gradient_of_the_penalty(rng):
    r"""\frac{\partial}{\partial w_j} \, \lambda R(w) = 2 \lambda (w_j - w_{0j}),"""
    y, _, w, w0, lam = _numbers(rng)
    for j, step in enumerate(1e-5 * np.eye(len(w))):
        rise = finetune_loss(y, y, w + step, w0, lam) - finetune_loss(y, y, w - step, w0, lam)
        yield rise / 2e-5, "~", 2 * lam * (w[j] - w0[j])
