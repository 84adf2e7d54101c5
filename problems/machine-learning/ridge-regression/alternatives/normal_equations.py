"""The equation of the statement, word for word; the pseudo-inverse takes care of a matrix without an inverse."""

import numpy as np


def ridge(X, y, lam):
    if lam < 0:
        raise ValueError("lam < 0")
    X = np.asarray(X, dtype=float)
    gram = X.T @ X
    np.fill_diagonal(gram, gram.diagonal() + lam)
    if lam > 0:
        return np.linalg.solve(gram, X.T @ y)
    return np.linalg.pinv(gram, rcond=1e-12, hermitian=True) @ (X.T @ y)
