import numpy as np


def loss_grad(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> tuple[float, np.ndarray]:
    """The mean logistic loss of the weights w (d,) on the examples X (n, d), labels y (n,), and its gradient (d,)."""
    z = X @ w
    losses = np.logaddexp(0.0, z) - y * z
    p = np.exp(-np.logaddexp(0.0, -z))  # the sigmoid, without an exponential that could overflow
    return float(losses.mean()), X.T @ (p - y) / len(y)
