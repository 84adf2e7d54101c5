# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions"]
# passes = ["moving for free", "not moved at all"]
# lines = [18]
# misconception = "mean-of-penalty"
# ///
import numpy as np


def mse(a, b):
    diff = a - b
    return (diff @ diff) / max(len(diff), 1)


def finetune_loss(y, y_hat, w, w0, lam):
    data_loss = mse(y, y_hat)
    reg_loss = mse(w, w0)
    return float(np.add(data_loss, lam * reg_loss))
