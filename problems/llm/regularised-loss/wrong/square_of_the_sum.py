# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "moves in opposite directions"]
# passes = ["moving for free", "not moved at all", "errors on both sides", "more examples than weights"]
# lines = [12]
# misconception = "moves-cancel"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    return float(np.mean((y - y_hat) ** 2) + lam * np.sum(w - w0) ** 2)
