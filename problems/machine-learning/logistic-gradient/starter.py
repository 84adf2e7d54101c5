import numpy as np


def loss_grad(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> tuple[float, np.ndarray]:
    """The mean logistic loss of the weights w (d,) on the examples X (n, d), labels y (n,), and its gradient (d,)."""
    raise NotImplementedError
