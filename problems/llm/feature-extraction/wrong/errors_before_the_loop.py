# /// expect
# outcome = "wrong-answer"
# fails = ["two steps*", "the least-squares*"]
# passes = ["one step", "no steps", "two features"]
# lines = [14, 15]
# misconception = "errors-of-the-start"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    errors = features @ w + b - y
    for _ in range(steps):
        w = w - lr * 2 / len(y) * (features.T @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
