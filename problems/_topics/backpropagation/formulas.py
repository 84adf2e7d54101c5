"""The formulas of the text, checked with numbers."""

import numpy as np
from topic import forward, gradients, loss_of

UNCHECKED = {}
STEP = 1e-5


def _network(rng):
    return rng.normal(size=(7, 3)), rng.normal(size=7), rng.normal(size=(3, 4)), rng.normal(size=4), rng.normal(size=4)


def _slopes(f, a):
    """By central differences, entry by entry."""
    found = np.zeros_like(a)
    for place in np.ndindex(a.shape):
        step = np.zeros_like(a)
        step[place] = STEP
        found[place] = (f(a + step) - f(a - step)) / (2 * STEP)
    return found


def ways_add_up(rng):
    r"""
    \bar{a} = \sum_{i=1}^{r} \bar{u}_i \frac{\partial u_i}{\partial a}
    s = a^2 + 3a
    """
    a = rng.normal()

    def total(a):
        return np.sin(a**2) * np.exp(3 * a)

    u = (a**2, 3 * a)
    back = (np.cos(u[0]) * np.exp(u[1]), np.sin(u[0]) * np.exp(u[1]))
    yield _slopes(lambda t: float(total(t[0])), np.array([a])), "~", [back[0] * 2 * a + back[1] * 3]
    yield _slopes(lambda t: float(t[0] ** 2 + 3 * t[0]), np.array([a])), "~", [2 * a + 3]


def forward_pass(rng):
    r"""Z = X W + b, \qquad H = \max(Z, 0), \qquad \hat{y} = H v, \qquad L = \frac{1}{n} \sum_{i=1}^{n} (\hat{y}_i - y_i)^2"""
    X, y, W, b, v = _network(rng)
    total = 0.0
    for row, right in zip(X, y, strict=True):
        hidden = [max(sum(row[i] * W[i, j] for i in range(3)) + b[j], 0.0) for j in range(4)]
        total += (sum(h * weight for h, weight in zip(hidden, v, strict=True)) - right) ** 2
    yield loss_of(X, y, W, b, v), total / 7


def start_at_the_loss(rng):
    r"""\bar{\hat{y}}_i = \frac{2}{n} (\hat{y}_i - y_i)"""
    answer, y = rng.normal(size=(2, 7))
    yield _slopes(lambda a: np.mean((a - y) ** 2), answer), "~", 2 / 7 * (answer - y)


def second_layer_and_bend(rng):
    r"""\bar{v} = H^\top \bar{\hat{y}}, \qquad \bar{H} = \bar{\hat{y}} \, v^\top, \qquad \bar{Z} = \bar{H} \odot \mathbf{1}[Z > 0]"""
    X, y, W, b, v = _network(rng)
    Z, H, answer = forward(X, W, b, v)
    d_answer = 2 / 7 * (answer - y)
    yield _slopes(lambda v: loss_of(X, y, W, b, v), v), "~", H.T @ d_answer
    d_H = d_answer[:, None] * v[None, :]
    yield _slopes(lambda H: np.mean((H @ v - y) ** 2), H), "~", d_H
    yield _slopes(lambda Z: np.mean((np.maximum(Z, 0) @ v - y) ** 2), Z), "~", d_H * (Z > 0)


def first_layer(rng):
    r"""
    \bar{W} = X^\top \bar{Z}, \qquad \bar{b}_j = \sum_{i=1}^{n} \bar{Z}_{ij}
    \bar{X} = \bar{Z} W^\top
    """
    X, y, W, b, v = _network(rng)
    Z, _, answer = forward(X, W, b, v)
    d_Z = np.outer(2 / 7 * (answer - y), v) * (Z > 0)
    d_W, d_b, _ = gradients(X, y, W, b, v)
    yield _slopes(lambda W: loss_of(X, y, W, b, v), W), "~", X.T @ d_Z
    yield _slopes(lambda b: loss_of(X, y, W, b, v), b), "~", [sum(d_Z[i, j] for i in range(7)) for j in range(4)]
    yield _slopes(lambda X: loss_of(X, y, W, b, v), X), "~", d_Z @ W.T
    yield d_W, X.T @ d_Z
    yield d_b, d_Z.sum(axis=0)


def price_of_three_runs():
    r"""\frac{\mathrm{forward} + \mathrm{back}}{\mathrm{forward}} = \frac{n d k + 2 n d k}{n d k} = 3"""
    n, d, k = 7, 3, 4

    def multiplications(one, other):
        return one[0] * one[1] * other[1]  # of a product of matrices with these shapes

    ahead = multiplications((n, d), (d, k))
    back = multiplications((d, n), (n, k)) + multiplications((n, k), (k, d))
    yield ahead, n * d * k
    yield (ahead + back) / ahead, 3


def error_of_the_measurement():
    r"""\frac{L(w + \delta) - L(w - \delta)}{2 \delta} = \frac{\partial L}{\partial w} + O(\delta^2)"""
    errors = [abs((np.exp(1 + d) - np.exp(1 - d)) / (2 * d) - np.exp(1)) for d in (0.1, 0.01, 0.001)]
    for larger, smaller in zip(errors, errors[1:], strict=False):
        yield 99 < larger / smaller < 101, True


def depth():
    r"""\lvert \bar{h}_0 \rvert = f^l \, \lvert \bar{h}_l \rvert"""
    for factor, layers in ((0.5, 20), (2.0, 20), (0.9, 7)):
        gradient = -3.0
        for _ in range(layers):
            gradient = gradient * -factor
        yield abs(gradient), factor**layers * 3.0
    yield 0.5**20, "<", 1e-6
    yield 2.0**20, ">", 1e6


def answers():
    r"""
    L = (w x)^2
    u = w x = 6
    \bar{u} = 2 \cdot 6 = 12
    \bar{w} = 12 \cdot 2 = 24
    """
    w, x = 3.0, 2.0
    yield w * x, 6
    yield _slopes(lambda u: float(u[0] ** 2), np.array([6.0])), "~", [12]
    yield _slopes(lambda w: float((w[0] * x) ** 2), np.array([w])), "~", [24]
