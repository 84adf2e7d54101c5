"""Finds the eigenvectors by hand: rotates two features at a time until nothing is left beside the diagonal."""

import math

import numpy as np


def rotations(C):
    """The eigenvalues, and the eigenvectors in columns, by Jacobi's method of 1846."""
    A, V = C.copy(), np.eye(len(C))
    for _ in range(40):
        for j in range(len(A)):
            for k in range(j + 1, len(A)):
                if abs(A[j, k]) < 1e-300:
                    continue
                angle = 0.5 * math.atan2(2 * A[j, k], A[k, k] - A[j, j])
                turn = np.eye(len(A))
                turn[j, j] = turn[k, k] = math.cos(angle)
                turn[j, k], turn[k, j] = math.sin(angle), -math.sin(angle)
                A, V = turn.T @ A @ turn, V @ turn
        if np.abs(A - np.diag(np.diag(A))).max() <= 1e-15 * np.abs(A).max():
            break
    return np.diag(A), V


def spread(X):
    away = X - np.average(X, axis=0)
    return sum(np.outer(row, row) for row in away) / (len(X) - 1)


def coral(Xs, Xt, lam):
    mu, V = rotations(spread(Xs) + np.diag(np.full(Xs.shape[1], lam)))
    white = Xs @ V / np.sqrt(mu) @ V.T
    nu, U = rotations(spread(Xt) + np.diag(np.full(Xt.shape[1], lam)))
    return white @ U * np.sqrt(nu.clip(min=0)) @ U.T


def coral_loss(Xs, Xt):
    gap = spread(Xs) - spread(Xt)
    return float(np.trace(gap @ gap)) / (2 * len(gap)) ** 2
