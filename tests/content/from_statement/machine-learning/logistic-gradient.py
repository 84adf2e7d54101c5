import numpy as np


def loss_grad(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> tuple[float, np.ndarray]:
    """The mean logistic loss of the weights w (d,) on the examples X (n, d), labels y (n,), and its gradient (d,)."""
    n = len(y)
    z = X @ w
    positive = np.asarray(y) == 1
    # With m as the score of the class that did NOT happen, every example costs log(1 + e^m),
    # and its error is sigmoid(m) in size.
    m = np.where(positive, -z, z)
    small = np.exp(-np.abs(m))  # between 0 and 1: never overflows
    losses = np.maximum(m, 0.0) + np.log1p(small)
    wrong = np.where(m >= 0, 1.0, small) / (1.0 + small)
    errors = np.where(positive, -wrong, wrong)
    # Divided before they are added up, so that no sum is larger than need be.
    return float(np.sum(losses / n)), X.T @ (errors / n)
