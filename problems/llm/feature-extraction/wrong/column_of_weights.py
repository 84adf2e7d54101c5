# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two features"]
# passes = ["no steps", "the whole batch*"]
# lines = [18]
# misconception = "table-of-errors"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w = head[0].reshape(-1, 1)
    b = head[1]
    n = len(y)
    for _ in range(steps):
        predictions = features @ w + b
        errors = predictions - y
        w = w - lr * 2 / n * (features.T @ errors).mean(axis=1, keepdims=True)
        b = b - lr * 2 * errors.mean()
    return w.ravel(), float(b)
