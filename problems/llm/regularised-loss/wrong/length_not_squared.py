# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions"]
# passes = ["moving for free", "not moved at all", "errors on both sides", "no weights"]
# lines = [12]
# misconception = "length-not-squared"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    return float(np.mean((y - y_hat) ** 2) + lam * np.linalg.norm(w - w0))
