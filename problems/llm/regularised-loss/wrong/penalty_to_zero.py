# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "not moved at all", "weights at zero"]
# passes = ["moving for free", "no weights", "an anchor at zero", "repeating every*"]
# lines = [13]
# misconception = "pulls-to-zero"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    mse = np.mean((y - y_hat) ** 2)
    return float(mse + lam * np.sum(w**2))
