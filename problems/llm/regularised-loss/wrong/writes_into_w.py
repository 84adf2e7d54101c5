# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions", "the caller's arrays*"]
# passes = ["no weights"]
# lines = [12]
# misconception = "writes-into-w"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    w -= w0
    return float(np.mean((y - y_hat) ** 2) + lam * np.sum(w**2))
