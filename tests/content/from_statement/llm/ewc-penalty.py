import numpy as np


def _sigmoid(z: np.ndarray) -> np.ndarray:
    e = np.exp(-np.abs(z))  # never above 1
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def logistic_grads(X: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The scores (2n, d) of a logistic model, label 0 before label 1, and the labels' probabilities (2n,)."""
    z = X @ w
    p1, p0 = _sigmoid(z), _sigmoid(-z)  # p0 is 1 - p1 without cancellation
    grads = np.concatenate([-p1[:, None] * X, p0[:, None] * X])
    return grads, np.concatenate([p0, p1])


def fisher(grads: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """The diagonal of the Fisher information (d,): the weighted mean of the squared gradients (m, d)."""
    squares = grads**2
    if weights is None:
        return squares.mean(axis=0)
    return (weights[:, None] * squares).sum(axis=0) / weights.sum()


def ewc(loss: float, w: np.ndarray, w0: np.ndarray, F: np.ndarray, lam: float) -> float:
    """The loss plus the price of moving from w0 to w, where each weight counts by its importance in F."""
    return float(loss + lam / 2 * np.sum(F * (w - w0) ** 2))
