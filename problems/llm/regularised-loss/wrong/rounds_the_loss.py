# /// expect
# outcome = "wrong-answer"
# fails = ["a small strength", "random models"]
# passes = ["both terms", "moving for free", "no weights"]
# lines = [15]
# misconception = "rounds-the-result"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    squared_errors = [(a - b) ** 2 for a, b in zip(y, y_hat)]
    mse = np.array(squared_errors).mean()
    penalty = np.power(w - w0, 2).sum()
    return round(float(mse + lam * penalty), 2)
