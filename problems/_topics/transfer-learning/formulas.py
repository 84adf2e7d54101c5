"""The formulas of the text, checked with numbers."""

import numpy as np
from topic import fit

UNCHECKED = {}


def _problem(rng):
    return rng.normal(size=(9, 4)), rng.normal(size=9), rng.normal(size=4)


def _loss(X, y, w, w0, lam):
    total = 0.0
    for row, right in zip(X, y, strict=True):
        total += (right - sum(a * b for a, b in zip(row, w, strict=True))) ** 2 / len(y)
    return total + lam * sum((a - b) ** 2 for a, b in zip(w, w0, strict=True))


def errors_of_the_best_head(rng):
    r"""\Phi^\top (y - \Phi v) = 0"""
    features, y, _ = _problem(rng)
    v, *_ = np.linalg.lstsq(features, y, rcond=None)
    yield features.T @ (y - features @ v), np.zeros(4)


def the_example_makes_the_loss_smallest(rng):
    r"""L(w) = \frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2 + \lambda \sum_{j=1}^{p} (w_j - w_{0j})^2"""
    X, y, w0 = _problem(rng)
    best = fit(X, y, w0, 0.3)
    for _ in range(20):
        yield _loss(X, y, best, w0, 0.3), "<", _loss(X, y, best + 0.01 * rng.normal(size=4), w0, 0.3)


def pull_of_the_anchor(rng):
    r"""\frac{\partial R}{\partial w_j} = 2 (w_j - w_{0j}), \qquad R(w) = \sum_{j=1}^{p} (w_j - w_{0j})^2"""
    w, w0 = rng.normal(size=(2, 4))
    for j in range(4):
        step = np.zeros(4)
        step[j] = 1e-5
        rise = np.sum((w + step - w0) ** 2) - np.sum((w - step - w0) ** 2)
        yield rise / 2e-5, "~", 2 * (w[j] - w0[j])


def two_lines_in_one_formula():
    r"""\eta(t) = \eta_{\max} \min\left(\frac{t}{W}, \frac{T - t}{T - W}\right)"""
    known = np.interp(np.arange(41), [0, 10, 40], [0.0, 0.5, 0.0])
    yield [0.5 * min(t / 10, (40 - t) / (40 - 10)) for t in range(41)], known


def a_factor_for_each_layer():
    r"""
    \eta_a(t) = \eta(t) / f^a
    1 / 2^3 = 1/8
    """
    rate = 0.5
    for below in range(4):
        yield 0.5 / 2**below, rate
        rate = rate / 2
    yield rate * 2, 0.5 * 1 / 8


def running_mean(rng):
    r"""\mu_s = (1 - m)^s \mu_0 + (1 - (1 - m)^s) \mu_B"""
    start, batch, share = rng.normal(), rng.normal(), 0.1
    mean = start
    for s in range(1, 30):
        mean = (1 - share) * mean + share * batch
        yield mean, (1 - share) ** s * start + (1 - (1 - share) ** s) * batch


def old_statistics_fade():
    r"""0.9^{22} < 0.1"""
    yield 0.9**22, "<", 0.1
    yield 0.9**21, ">", 0.1


def coral(rng):
    r"""\ell = \frac{1}{4 k^2} \sum_{i=1}^{k} \sum_{j=1}^{k} (C_{S,ij} - C_{T,ij})^2"""
    source, target = rng.normal(size=(2, 8, 3))
    gap = np.cov(source, rowvar=False) - np.cov(target, rowvar=False)
    yield sum(gap[a, b] ** 2 for a in range(3) for b in range(3)) / 36, np.trace(gap @ gap) / (4 * 3**2)
