import numpy as np


def _covariance(X: np.ndarray) -> np.ndarray:
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


def _power(C: np.ndarray, lam: float, a: float) -> np.ndarray:
    """(C + lam I) to the power of a, for a covariance C."""
    values, V = np.linalg.eigh(C)
    values = np.maximum(values, 0.0) + lam  # a covariance has no negative eigenvalues, rounding has
    return (V * values**a) @ V.T


def coral(Xs: np.ndarray, Xt: np.ndarray, lam: float) -> np.ndarray:
    """The source (n, d), whitened and coloured again so that it has the covariance of the target."""
    return Xs @ (_power(_covariance(Xs), lam, -0.5) @ _power(_covariance(Xt), lam, 0.5))


def coral_loss(Xs: np.ndarray, Xt: np.ndarray) -> float:
    """The squared distance of the two covariances, divided by 4 d^2."""
    d = Xs.shape[1]
    return float(((_covariance(Xs) - _covariance(Xt)) ** 2).sum() / (4 * d * d))
