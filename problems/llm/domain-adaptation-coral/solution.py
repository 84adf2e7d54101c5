import numpy as np


def coral(Xs: np.ndarray, Xt: np.ndarray, lam: float) -> np.ndarray:
    """The source (n, d), whitened and coloured again so that it has the covariance of the target."""
    ridge = lam * np.eye(Xs.shape[1])
    whiten = power(covariance(Xs) + ridge, -0.5)
    colour = power(covariance(Xt) + ridge, 0.5)
    return Xs @ whiten @ colour


def coral_loss(Xs: np.ndarray, Xt: np.ndarray) -> float:
    """The squared distance of the two covariances, divided by 4 d^2."""
    gap = covariance(Xs) - covariance(Xt)
    return float(np.mean(gap**2) / 4)


def covariance(X: np.ndarray) -> np.ndarray:
    """The unbiased covariance (d, d) of the columns."""
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


def power(C: np.ndarray, exponent: float) -> np.ndarray:
    """A power of a symmetric matrix without negative eigenvalues."""
    values, vectors = np.linalg.eigh(C)
    return vectors * np.maximum(values, 0.0) ** exponent @ vectors.T
