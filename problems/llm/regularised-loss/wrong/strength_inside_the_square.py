# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "perfect predictions", "an anchor at zero"]
# passes = ["moving for free", "not moved at all", "no weights"]
# lines = [14]
# misconception = "strength-squared"
# ///
import numpy as np


def finetune_loss(y, y_hat, w, w0, lam):
    total = 0.0
    for now, start in zip(w, w0):
        pull = lam * (now - start)
        total += pull**2
    for target, guess in zip(y, y_hat):
        total += (target - guess) ** 2 / len(y)
    return float(total)
