# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions"]
# passes = ["moving for free", "not moved at all", "no weights", "twice the strength*"]
# lines = [12]
# misconception = "absolute-move"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    return float(np.mean((y - y_hat) ** 2) + lam * np.abs(w - w0).sum())
