"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import kernel, mmd2

UNCHECKED = {
    r"P = Q": "names the case in which two distributions are the same",
}


def samples(draw):
    """Two samples of different sizes."""
    return draw.normal(size=(5, 2)), draw.normal(0.5, 1.5, size=(4, 2))


def the_kernel(rng):
    r"""
    k(a, b) = \frac{1}{s} \sum_{r=1}^{s} \exp\left( -\frac{\lVert a - b \rVert^2}{2 \sigma_r^2} \right), \qquad \lVert a - b \rVert^2 = \sum_{j=1}^{d} (a_j - b_j)^2
    k(a, a) = 1
    """
    X, Y = samples(rng)
    widths = [0.5, 1.0, 3.0]
    table = kernel(X, Y, widths)
    for i in range(5):
        for j in range(4):
            squared = sum((X[i, f] - Y[j, f]) ** 2 for f in range(2))
            yield table[i, j], sum(np.exp(-squared / (2 * w**2)) for w in widths) / 3
    yield np.diag(kernel(X, X, widths)), np.ones(5)


def the_estimate(rng):
    r"""\mathrm{MMD}^2 = \frac{1}{m (m - 1)} \sum_{i \ne j} k(x_i, x_j) + \frac{1}{n (n - 1)} \sum_{i \ne j} k(y_i, y_j) - \frac{2}{m n} \sum_{i=1}^{m} \sum_{j=1}^{n} k(x_i, y_j)"""
    X, Y = samples(rng)
    m, n = 5, 4

    def k(a, b):
        return np.exp(-np.sum((a - b) ** 2) / 2)

    xx = sum(k(X[i], X[j]) for i in range(m) for j in range(m) if i != j) / (m * (m - 1))
    yy = sum(k(Y[i], Y[j]) for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
    xy = sum(k(X[i], Y[j]) for i in range(m) for j in range(n)) * 2 / (m * n)
    yield mmd2(X, Y, [1.0]), xx + yy - xy


def the_example():
    r"""
    e^{-1/2} \approx 0.607
    2 e^{-1/2}
    """
    X = np.array([[0.0], [1.0]])
    yield round(np.exp(-1 / 2), 3), 0.607
    yield mmd2(X, X + 100.0, [1.0]), 2 * np.exp(-1 / 2)


def the_distance_of_landscapes():
    r"""\lVert \mu_P - \mu_Q \rVert^2 = \mathbb{E} \, k(x, x') + \mathbb{E} \, k(y, y') - 2 \, \mathbb{E} \, k(x, y)"""
    points = np.array([[0.0], [1.0], [3.0]])
    p, q = np.array([0.5, 0.25, 0.25]), np.array([0.1, 0.6, 0.3])
    K = kernel(points, points, [1.0])
    root = np.linalg.cholesky(K)  # its rows stand for the bumps: their products are the similarities
    distance = np.sum((p @ root - q @ root) ** 2)
    yield distance, p @ K @ p + q @ K @ q - 2 * p @ K @ q


def how_much_the_biased_one_is_too_large():
    r"""\frac{2}{m} \left( 1 - \mathbb{E} \, k(x, x') \right)"""
    points, m = np.array([[0.0], [1.0], [3.0]]), 2
    K = kernel(points, points, [1.0])
    p = np.array([0.5, 0.25, 0.25])
    places = [(i, j) for i in range(3) for j in range(3)]
    mean = 0.0  # of the biased estimate, over all samples of two points each
    for first in places:
        for second in places:
            chance = p[list(first)].prod() * p[list(second)].prod()
            value = K[np.ix_(first, first)].mean() + K[np.ix_(second, second)].mean()
            mean += chance * (value - 2 * K[np.ix_(first, second)].mean())
    yield mean, 2 / m * (1 - p @ K @ p)


def the_cheaper_distance(rng):
    r"""\lVert a - b \rVert^2 = \lVert a \rVert^2 + \lVert b \rVert^2 - 2 \, a \cdot b"""
    a, b = rng.normal(size=3), rng.normal(size=3)
    yield np.sum((a - b) ** 2), a @ a + b @ b - 2 * a @ b


def the_width():
    r"""\gamma = 1 / (2 \sigma^2)"""
    gamma = 1 / (2 * 3.0**2)
    yield kernel(np.array([[0.0]]), np.array([[2.0]]), [3.0]), [[np.exp(-gamma * 4.0)]]


def second_moments(rng):
    r"""k(a, b) = (a \cdot b)^2"""
    X, Y = samples(rng)
    moments = X.T @ X / 5 - Y.T @ Y / 4
    tables = (X @ X.T) ** 2, (Y @ Y.T) ** 2, (X @ Y.T) ** 2
    yield tables[0].mean() + tables[1].mean() - 2 * tables[2].mean(), np.sum(moments**2)
