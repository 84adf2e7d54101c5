# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "moving for free", "not moved at all"]
# passes = ["perfect predictions", "weights at zero", "repeating every*"]
# lines = [12]
# misconception = "strength-on-both"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    return float(lam * (np.mean((y - y_hat) ** 2) + np.sum((w - w0) ** 2)))
