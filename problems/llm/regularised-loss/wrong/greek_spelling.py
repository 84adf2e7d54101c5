# /// expect
# outcome = "runtime-error"
# fails = ["both terms", "no weights", "random models"]
# lines = [17]
# misconception = "name-spelt-otherwise"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    diff = y - y_hat
    mse = (diff * diff).sum() / diff.size

    delta = w - w0
    l2sp = (delta * delta).sum()

    return float(mse + lamda * l2sp)
