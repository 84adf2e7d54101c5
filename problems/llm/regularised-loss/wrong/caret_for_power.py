# /// expect
# outcome = "runtime-error"
# fails = ["both terms", "no weights", "random models"]
# lines = [12, 13]
# misconception = "caret-is-not-power"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    n = y.shape[0]
    data_term = 1 / n * np.sum((y - y_hat) ^ 2)
    reg_term = lam * np.sum((w - w0) ^ 2)
    return float(data_term + reg_term)
