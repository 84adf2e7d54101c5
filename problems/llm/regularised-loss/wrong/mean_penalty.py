# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions", "more weights than examples", "no weights"]
# passes = ["moving for free", "not moved at all", "more examples than weights"]
# lines = [13]
# misconception = "mean-of-penalty"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    error = np.mean((y - y_hat) ** 2)
    penalty = np.mean((w - w0) ** 2)
    return float(error + lam * penalty)
