"""Never forms a covariance for the roots: the singular values of the centred data are their square roots already."""

import numpy as np


def coral(Xs, Xt, lam):
    return Xs @ root(Xs, lam, inverse=True) @ root(Xt, lam, inverse=False)


def root(X, lam, inverse):
    n, d = X.shape
    _, s, Vt = np.linalg.svd((X - X.mean(axis=0)) / np.sqrt(n - 1), full_matrices=True)
    spread = np.zeros(d)
    spread[: len(s)] = s
    scale = np.hypot(spread, np.sqrt(lam))
    if inverse:
        return Vt.T @ np.diag(1 / scale) @ Vt
    return Vt.T @ np.diag(scale) @ Vt


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    one, other = (np.atleast_2d(np.cov(X, rowvar=False)) for X in (Xs, Xt))
    return float(np.linalg.norm(one - other) ** 2 / (4 * d**2))
