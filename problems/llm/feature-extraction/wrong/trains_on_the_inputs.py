# /// expect
# outcome = "wrong-answer"
# fails = ["one step"]
# passes = ["two steps*", "two features", "no steps"]
# lines = [15, 16]
# misconception = "raw-inputs"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = X @ w + b - y
        w = w - lr * 2 * X.T @ errors / len(y)
        b = b - lr * 2 * errors.mean()
    return w, float(b)
