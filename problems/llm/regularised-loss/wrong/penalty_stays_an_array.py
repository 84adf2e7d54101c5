# /// expect
# outcome = "runtime-error"
# fails = ["both terms", "no weights"]
# line = 12
# lines = [12]
# misconception = "penalty-stays-an-array"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    return float(np.mean((y - y_hat) ** 2) + lam * (w - w0) ** 2)
