import numpy as np


def finetune_loss(y: np.ndarray, y_hat: np.ndarray, w: np.ndarray, w0: np.ndarray, lam: float) -> float:
    """Mean squared error plus lam times the squared distance of the weights from where they started."""
    return float(np.mean((y - y_hat) ** 2) + lam * np.sum((w - w0) ** 2))
