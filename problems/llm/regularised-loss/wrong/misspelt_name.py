# /// expect
# outcome = "missing-name"
# message = "finetune_loss"
# lines = [9]
# ///
import numpy as np


def fine_tune_loss(y, y_hat, w, w0, lam):
    return float(np.mean((y - y_hat) ** 2) + lam * np.sum((w - w0) ** 2))
