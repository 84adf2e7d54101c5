import numpy as np


def finetune_loss(y: np.ndarray, y_hat: np.ndarray, w: np.ndarray, w0: np.ndarray, lam: float) -> float:
    """Mean squared error plus lam times the squared distance of the weights from where they started."""
    errors = y - y_hat
    move = w - w0
    return float(np.mean(errors**2) + lam * np.sum(move**2))
