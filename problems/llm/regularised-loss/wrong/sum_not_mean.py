# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "moving for free", "repeating every*"]
# passes = ["perfect predictions", "a single example", "an anchor at zero", "at the anchor*"]
# lines = [12]
# misconception = "sum-of-residuals"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    error = np.sum((y - y_hat) ** 2)
    penalty = np.sum((w - w0) ** 2)
    return float(error + lam * penalty)
