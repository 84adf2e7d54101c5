"""One number at a time, as the two sums are written on paper."""

import math


def finetune_loss(y, y_hat, w, w0, lam):
    error = math.fsum((a - b) ** 2 for a, b in zip(y.tolist(), y_hat.tolist(), strict=True)) / len(y)
    penalty = math.fsum((a - b) ** 2 for a, b in zip(w.tolist(), w0.tolist(), strict=True))
    return error + lam * penalty
