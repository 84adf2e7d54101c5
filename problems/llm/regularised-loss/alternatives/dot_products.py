"""The sum of squares of a vector is its dot product with itself: no squared array is ever made."""

import numpy as np


def finetune_loss(y: np.ndarray, y_hat: np.ndarray, w: np.ndarray, w0: np.ndarray, lam: float) -> float:
    errors, move = y - y_hat, w - w0
    return float(errors @ errors / len(errors) + lam * (move @ move))
