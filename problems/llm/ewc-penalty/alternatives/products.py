"""Every sum is a product: weights times squares, squares weighted by importance; exponentials of -|z| only."""

import numpy as np


def logistic_grads(X, w):
    z = X @ w
    small = np.exp(-np.abs(z))
    surer, less = 1 / (1 + small), small / (1 + small)
    one, zero = np.where(z >= 0, surer, less), np.where(z >= 0, less, surer)
    return np.vstack([-one[:, None] * X, zero[:, None] * X]), np.hstack([zero, one])


def fisher(grads, weights=None):
    if weights is None:
        weights = np.ones(len(grads))
    return (weights / weights.sum()) @ np.square(grads)


def ewc(loss, w, w0, F, lam):
    move = w - w0
    return float(loss + 0.5 * lam * (F * move) @ move)
