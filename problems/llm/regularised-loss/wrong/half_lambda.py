# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions"]
# passes = ["moving for free", "not moved at all", "no weights", "twice the strength*"]
# lines = [12]
# misconception = "one-half-too-many"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    return float(np.mean((y - y_hat) ** 2) + lam / 2 * np.sum((w - w0) ** 2))
