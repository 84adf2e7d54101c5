import numpy as np


def logistic_grads(X: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The scores (2n, d) of a logistic model, label 0 before label 1, and the labels' probabilities (2n,)."""
    raise NotImplementedError


def fisher(grads: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """The diagonal of the Fisher information (d,): the weighted mean of the squared gradients (m, d)."""
    raise NotImplementedError


def ewc(loss: float, w: np.ndarray, w0: np.ndarray, F: np.ndarray, lam: float) -> float:
    """The loss plus the price of moving from w0 to w, where each weight counts by its importance in F."""
    raise NotImplementedError
