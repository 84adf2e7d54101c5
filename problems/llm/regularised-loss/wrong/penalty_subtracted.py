# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions", "an anchor at zero"]
# passes = ["moving for free", "not moved at all", "no weights"]
# lines = [15]
# misconception = "moving-is-rewarded"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    loss = np.square(np.subtract(y_hat, y)).mean()
    if lam > 0:
        moved = np.subtract(w, w0)
        loss -= lam * np.dot(moved, moved)
    return float(loss)
