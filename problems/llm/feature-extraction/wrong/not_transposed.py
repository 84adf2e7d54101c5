# /// expect
# outcome = "runtime-error"
# fails = ["one step", "two features"]
# passes = ["no steps"]
# lines = [16]
# misconception = "transposed-forgotten"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * (features @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
