"""Both terms are squares, so the loss is the squared length of one long vector: scaled errors, then scaled moves."""

import numpy as np


def finetune_loss(y: np.ndarray, y_hat: np.ndarray, w: np.ndarray, w0: np.ndarray, lam: float) -> float:
    residual = np.concatenate([(y - y_hat) / np.sqrt(y.size), np.sqrt(lam) * (w - w0)])
    return float(np.linalg.norm(residual) ** 2)
