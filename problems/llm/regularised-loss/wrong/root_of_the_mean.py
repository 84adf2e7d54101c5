# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "moving for free", "not moved at all"]
# passes = ["perfect predictions", "an anchor at zero", "weights at zero"]
# lines = [12]
# misconception = "root-of-the-mean"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    error = np.linalg.norm(y - y_hat) / np.sqrt(len(y))
    shift = np.linalg.norm(w - w0)
    return float(error + lam * shift**2)
