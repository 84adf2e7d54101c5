# /// expect
# outcome = "syntax-error"
# lines = [9]
# misconception = "reserved-word-as-name"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lambda):
    mse = np.mean((y - y_hat) ** 2)
    reg = lambda * np.sum((w - w0) ** 2)
    return float(mse + reg)
