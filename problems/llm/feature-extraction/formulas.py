"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import train_head

UNCHECKED = {
    r"F = \phi(X), \qquad \hat{y}_i = F_i \cdot w + b": "names the features and the prediction that the other formulas use",
}


def setting(draw):
    """Features, answers and a head to start from."""
    n, k = 7, 3
    return draw.normal(size=(n, k)), draw.normal(size=n), draw.normal(size=k), float(draw.normal())


def same(x):
    return x


def loss(F, y, w, b):
    return np.mean((F @ w + b - y) ** 2)


def the_loss_falls(rng):
    r"""L(w, b) = \frac{1}{n} \sum_{i=1}^{n} (\hat{y}_i - y_i)^2"""
    F, y, w, b = setting(rng)
    total = sum((F[i] @ w + b - y[i]) ** 2 for i in range(len(y))) / len(y)
    yield loss(F, y, w, b), total
    yield loss(F, y, *train_head(same, (w, b), F, y, 0.01, 5)), "<", total


def gradient(rng):
    r"""
    \frac{\partial L}{\partial w_j} = \frac{2}{n} \sum_{i=1}^{n} e_i F_{ij}, \qquad \frac{\partial L}{\partial b} = \frac{2}{n} \sum_{i=1}^{n} e_i.
    e_i = \hat{y}_i - y_i
    """
    F, y, w, b = setting(rng)
    e, h = F @ w + b - y, 1e-5
    for j in range(3):
        move = h * np.eye(3)[j]
        numeric = (loss(F, y, w + move, b) - loss(F, y, w - move, b)) / (2 * h)
        yield numeric, "~", 2 / len(y) * sum(e[i] * F[i, j] for i in range(len(y)))
    yield (loss(F, y, w, b + h) - loss(F, y, w, b - h)) / (2 * h), "~", 2 / len(y) * e.sum()


def a_step(rng):
    r"""w \leftarrow w - \eta \, \frac{\partial L}{\partial w}, \qquad b \leftarrow b - \eta \, \frac{\partial L}{\partial b}"""
    F, y, w, b = setting(rng)
    e, n = F @ w + b - y, len(y)
    after = train_head(same, (w, b), F, y, 0.1, 1)
    yield after[0], w - 0.1 * 2 / n * F.T @ e
    yield after[1], b - 0.1 * 2 / n * e.sum()


def the_example():
    r"""
    \frac{2}{2}(-3 \cdot 1 - 6 \cdot 4) = -27
    \frac{2}{2}(-3 - 6) = -9
    """
    F, y = np.array([[1.0], [4.0]]), np.array([3.0, 6.0])
    w, b = train_head(same, (np.zeros(1), 0.0), F, y, 1.0, 1)
    yield -w[0], -27
    yield -w[0], 2 / 2 * (-3 * 1 - 6 * 4)
    yield -b, -9
    yield -b, 2 / 2 * (-3 - 6)


def at_the_best_head(rng):
    r"""\sum_{i=1}^{n} e_i F_{ij} = 0 \quad \text{for all } j, \qquad \sum_{i=1}^{n} e_i = 0."""
    F, y, w, b = setting(rng)
    w, b = train_head(same, (w, b), F, y, 0.1, 20_000)
    e = F @ w + b - y
    yield F.T @ e, np.zeros(3)
    yield e.sum(), 0


def how_an_error_shrinks(rng):
    r"""1 - 2 \eta \lambda"""
    F, y, _, _ = setting(rng)
    design = np.column_stack([F, np.ones(len(F))])
    values, vectors = np.linalg.eigh(design.T @ design / len(F))
    best = np.linalg.lstsq(design, y, rcond=None)[0]
    start, eta = best + vectors[:, -1], 0.05
    w, b = train_head(same, (start[:-1], start[-1]), F, y, eta, 1)
    yield np.append(w, b) - best, (1 - 2 * eta * values[-1]) * vectors[:, -1]


def the_largest_rate(rng):
    r"""\eta < 1/\lambda"""
    eigenvalue = rng.uniform(0.1, 5)
    for share in (0.1, 0.5, 0.99):
        yield abs(1 - 2 * share / eigenvalue * eigenvalue), "<", 1
    yield abs(1 - 2 * 1.01 / eigenvalue * eigenvalue), ">", 1
