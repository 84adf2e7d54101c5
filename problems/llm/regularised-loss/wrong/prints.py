# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "moving for free", "no weights", "random models"]
# lines = [13]
# misconception = "prints-instead-of-returning"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    error = np.mean((y - y_hat) ** 2)
    penalty = lam * np.sum((w - w0) ** 2)
    print(error + penalty)
