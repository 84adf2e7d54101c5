"""The formulas of the text, checked with numbers."""

import numpy as np
from topic import beta, d, errors, k, predicted, sigma

UNCHECKED = {
    r"\hat{y}_i = v^\top B x_i": "says what a linear backbone and head are",
    r"\hat{y}_i = y_i": "names a case",
    r"\sigma^2 = \beta^2": "names a case",
    r"x_i^\top u = 0": "names a direction",
    r"E_{\mathrm{head}} < E_{\mathrm{full}}": "says what winning means",
}


def _model(rng):
    """Three examples of five inputs, a backbone to two features, and a head."""
    return rng.normal(size=(3, 5)), rng.normal(size=3), rng.normal(size=(2, 5)), rng.normal(size=2)


def _gradient(X, y, B, v):
    return 2 / len(y) * sum((v @ B @ row - right) * np.outer(v, row) for row, right in zip(X, y, strict=True))


def error_of_full_tuning():
    r"""E_{\mathrm{full}} = \sigma^2 \frac{d}{n - d - 1}"""
    for n in (60, 200):
        _, measured = errors(n)
        _, formula = predicted(n)
        yield formula, sigma**2 * d / (n - d - 1)
        yield abs(measured / formula - 1), "<", 0.05


def error_of_the_head():
    r"""E_{\mathrm{head}} = \beta^2 + (\sigma^2 + \beta^2) \frac{k}{n - k - 1}"""
    for n in (20, 60, 200):
        measured, _ = errors(n)
        formula, _ = predicted(n)
        yield formula, beta**2 + (sigma**2 + beta**2) * k / (n - k - 1)
        yield abs(measured / formula - 1), "<", 0.05


def where_they_cross():
    r"""
    n > d + 1 + d \frac{\sigma^2}{\beta^2}
    40 + 1 + 40 \cdot 0.25 / 0.36 \approx 68.8
    100 + 1 + 100 = 201
    """
    for many, noise, gap in ((40, 0.25, 0.36), (100, 1.0, 1.0), (7, 2.0, 0.5)):
        crossing = many + 1 + many * noise / gap
        yield noise * many / (crossing - many - 1), gap  # the floor of the head
        yield noise * many / (crossing + 1 - many - 1), "<", gap
    yield round(d + 1 + d * sigma**2 / beta**2, 1), 68.8
    yield 100 + 1 + 100 * 1.0, 201


def price_of_epochs():
    r"""
    \frac{3 c n e}{c n} = 3 e
    3 \cdot 20 = 60
    """
    ahead, back = 5.0, 10.0
    epochs, examples = 20, 7
    yield sum(ahead + back for _ in range(epochs * examples)) / (ahead * examples), 3 * epochs
    yield 3 * 20, 60


def gradient_of_the_backbone(rng):
    r"""G = \frac{2}{n} \sum_{i=1}^{n} (\hat{y}_i - y_i) \, v \, x_i^\top"""
    X, y, B, v = _model(rng)
    gradient = _gradient(X, y, B, v)
    for place in np.ndindex(B.shape):
        step = np.zeros_like(B)
        step[place] = 1e-5
        rise = np.mean((X @ (B + step).T @ v - y) ** 2) - np.mean((X @ (B - step).T @ v - y) ** 2)
        yield rise / 2e-5, "~", gradient[place]
    yield _gradient(X, X @ B.T @ v, B, v), np.zeros((2, 5))


def directions_without_data(rng):
    r"""(B - \eta G) \, u = B u"""
    X, y, B, v = _model(rng)
    any_direction = rng.normal(size=5)
    unseen = any_direction - np.linalg.pinv(X) @ X @ any_direction
    for _ in range(3):
        B_next = B - 0.1 * _gradient(X, y, B, v)
        yield B_next @ unseen, B @ unseen
        yield np.abs(B_next @ X[0] - B @ X[0]).max(), ">", 1e-6
        B = B_next
