# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "errors on both sides"]
# passes = ["a single example", "perfect predictions", "more examples than weights"]
# lines = [12]
# misconception = "errors-cancel"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    return float(np.mean(y - y_hat) ** 2 + lam * np.sum((w - w0) ** 2))
