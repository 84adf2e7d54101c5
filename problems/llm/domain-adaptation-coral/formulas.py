"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import coral, coral_loss, covariance, power

UNCHECKED = {
    r"S = C_s + \lambda I, \qquad T = C_t + \lambda I": "names the two matrices that are used from there on",
    r"A = S^{-1/2} \, T^{1/2}": "names the matrix that the next formula is about",
    r"V \, \mathrm{diag}(\mu_1, \dots, \mu_d) \, V^\top": "names eigenvectors and eigenvalues",
}
LAM = 0.3


def domains(draw, d=3):
    """A source and a target."""
    return draw.normal(size=(7, d)) @ draw.normal(size=(d, d)), draw.normal(1, 2, size=(6, d))


def ridged(X):
    return covariance(X) + LAM * np.eye(X.shape[1])


def the_covariance(rng):
    r"""C = \frac{1}{n - 1} \sum_{i=1}^{n} (x_i - \bar{x})^\top (x_i - \bar{x})."""
    X, _ = domains(rng)
    mean = X.mean(axis=0)
    yield covariance(X), sum(np.outer(x - mean, x - mean) for x in X) / (len(X) - 1)


def the_power(rng):
    r"""C^a = V \, \mathrm{diag}(\mu_1^a, \dots, \mu_d^a) \, V^\top"""
    X, _ = domains(rng)
    mu, V = np.linalg.eigh(ridged(X))
    for a in (-0.5, 0.5, 2.0):
        yield power(ridged(X), a), V @ np.diag(mu**a) @ V.T
    yield power(ridged(X), 2.0), ridged(X) @ ridged(X)


def the_root(rng):
    r"""C^{1/2} C^{1/2} = C"""
    X, _ = domains(rng)
    root = power(ridged(X), 0.5)
    yield root @ root, ridged(X)
    yield root, root.T


def the_alignment(rng):
    r"""\mathrm{coral}(X_s, X_t) = X_s \, S^{-1/2} \, T^{1/2}"""
    Xs, Xt = domains(rng)
    yield coral(Xs, Xt, LAM), Xs @ np.linalg.inv(power(ridged(Xs), 0.5)) @ power(ridged(Xt), 0.5)


def the_loss(rng):
    r"""\mathrm{coral\_loss}(X_s, X_t) = \frac{1}{4 d^2} \sum_{j=1}^{d} \sum_{k=1}^{d} \left( C_s - C_t \right)_{jk}^2"""
    Xs, Xt = domains(rng)
    gap = covariance(Xs) - covariance(Xt)
    yield coral_loss(Xs, Xt), sum(gap[j, k] ** 2 for j in range(3) for k in range(3)) / (4 * 3**2)


def the_covariance_after_a_matrix(rng):
    r"""
    A^\top C A
    """
    X, _ = domains(rng)
    A = rng.normal(size=(3, 3))
    yield covariance(X @ A), A.T @ covariance(X) @ A


def why_it_works(rng):
    r"""
    A^\top S A = T^{1/2} S^{-1/2} \, S \, S^{-1/2} T^{1/2} = T^{1/2} \, T^{1/2} = T
    A^\top S A = T
    """
    Xs, Xt = domains(rng)
    A = power(ridged(Xs), -0.5) @ power(ridged(Xt), 0.5)
    yield A.T @ ridged(Xs) @ A, ridged(Xt)
    yield covariance(coral(Xs, Xt, 0.0)), covariance(Xt)


def the_gradient(rng):
    r"""\frac{\partial}{\partial C_s} \, \frac{1}{4 d^2} \lVert C_s - C_t \rVert_F^2 = \frac{1}{2 d^2} (C_s - C_t)."""
    Xs, Xt = domains(rng)
    gap, h = covariance(Xs) - covariance(Xt), 1e-5
    for place in np.ndindex(3, 3):
        move = np.zeros((3, 3))
        move[place] = h
        numeric = (np.sum((gap + move) ** 2) - np.sum((gap - move) ** 2)) / (2 * h) / (4 * 3**2)
        yield numeric, "~", gap[place] / (2 * 3**2)
