# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two features"]
# passes = ["no steps", "the backbone is called once"]
# lines = [16, 17]
# misconception = "factor-two-missing"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * features.T @ errors / len(y)
        b = b - lr * errors.mean()
    return w, float(b)
