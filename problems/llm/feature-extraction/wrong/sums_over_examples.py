# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two features"]
# passes = ["no steps"]
# lines = [16, 17]
# misconception = "sum-for-mean"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 * features.T @ errors
        b = b - lr * 2 * errors.sum()
    return w, float(b)
