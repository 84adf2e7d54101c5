"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import ridge

UNCHECKED = {
    r"X = U S V^\top": "names the parts of the singular value decomposition",
    r"s_k = 0": "names the directions in which no example lies",
}


def data(rng, n=6, d=3):
    return rng.normal(size=(n, d)), rng.normal(size=n), rng.uniform(0.1, 5.0)


def loss(w, X, y, lam):
    return np.sum((X @ w - y) ** 2) + lam * np.sum(w**2)


def the_two_ways_to_write_the_loss(rng):
    r"""L(w) = \lVert Xw - y \rVert^2 + \lambda \lVert w \rVert^2 = \sum_{i=1}^{n} (x_i \cdot w - y_i)^2 + \lambda \sum_{j=1}^{d} w_j^2"""
    X, y, lam = data(rng)
    w = ridge(X, y, lam)
    by_norms = np.linalg.norm(X @ w - y) ** 2 + lam * np.linalg.norm(w) ** 2
    by_sums = sum((x @ w - target) ** 2 for x, target in zip(X, y)) + lam * sum(weight**2 for weight in w)
    yield by_norms, by_sums
    for direction in np.eye(3):  # no point next to it is lower
        yield by_norms, "<", loss(w + 0.01 * direction, X, y, lam)


def the_gradient_is_zero(rng):
    r"""\nabla L(w) = 2 X^\top (Xw - y) + 2 \lambda w = 0"""
    X, y, lam = data(rng)
    w = ridge(X, y, lam)
    yield 2 * X.T @ (X @ w - y) + 2 * lam * w, np.zeros(3)
    at, step = rng.normal(size=3), 1e-6
    numeric = [(loss(at + step * e, X, y, lam) - loss(at - step * e, X, y, lam)) / (2 * step) for e in np.eye(3)]
    yield 2 * X.T @ (X @ at - y) + 2 * lam * at, "~", np.array(numeric)


def the_equation(rng):
    r"""(X^\top X + \lambda I)\, w = X^\top y"""
    X, y, lam = data(rng)
    yield (X.T @ X + lam * np.eye(3)) @ ridge(X, y, lam), X.T @ y


def one_feature(rng):
    r"""w = \frac{\sum_i x_i y_i}{\sum_i x_i^2 + \lambda}"""
    X, y, lam = data(rng, d=1)
    x = X[:, 0]
    yield ridge(X, y, lam)[0], np.sum(x * y) / (np.sum(x**2) + lam)


def the_example():
    r"""
    10 / 5
    10 / (5 + 5)
    """
    X, y = np.array([[1.0], [2.0]]), np.array([2.0, 4.0])
    yield ridge(X, y, 0.0)[0], 10 / 5
    yield ridge(X, y, 5.0)[0], 10 / (5 + 5)


def one_more_row(rng):
    r"""(\sqrt{\lambda}\, w_j - 0)^2 = \lambda w_j^2"""
    _, _, lam = data(rng)
    weight = rng.normal()
    yield (np.sqrt(lam) * weight - 0) ** 2, lam * weight**2


def rows_for_the_penalty(rng):
    r"""\lVert Xw - y \rVert^2 + \lambda \lVert w \rVert^2 = \left\lVert \begin{pmatrix} X \\ \sqrt{\lambda}\, I \end{pmatrix} w - \begin{pmatrix} y \\ 0 \end{pmatrix} \right\rVert^2"""
    X, y, lam = data(rng)
    w = rng.normal(size=3)
    rows, targets = np.vstack([X, np.sqrt(lam) * np.eye(3)]), np.append(y, np.zeros(3))
    yield loss(w, X, y, lam), np.linalg.norm(rows @ w - targets) ** 2


def along_the_singular_directions(rng):
    r"""w = \sum_k \frac{s_k}{s_k^2 + \lambda} (u_k \cdot y)\, v_k"""
    X, y, lam = data(rng)
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    w = sum(s[k] / (s[k] ** 2 + lam) * (U[:, k] @ y) * Vt[k] for k in range(3))
    yield ridge(X, y, lam), w


def an_n_by_n_matrix(rng):
    r"""(X^\top X + \lambda I)^{-1} X^\top y = X^\top (X X^\top + \lambda I)^{-1} y"""
    X, y, lam = data(rng, n=3, d=5)
    yield np.linalg.inv(X.T @ X + lam * np.eye(5)) @ X.T @ y, X.T @ np.linalg.inv(X @ X.T + lam * np.eye(3)) @ y
    yield ridge(X, y, lam), X.T @ np.linalg.inv(X @ X.T + lam * np.eye(3)) @ y


def an_intercept_by_centring(rng):
    r"""b = \bar{y} - \bar{x} \cdot w"""
    X, y, lam = data(rng)
    w = ridge(X - X.mean(axis=0), y - y.mean(), lam)
    b = y.mean() - X.mean(axis=0) @ w
    # Both derivatives of the loss with an intercept that is not penalised are zero there.
    yield np.sum(X @ w + b - y), 0.0
    yield X.T @ (X @ w + b - y) + lam * w, np.zeros(3)
