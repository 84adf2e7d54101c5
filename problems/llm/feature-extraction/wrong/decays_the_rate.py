# /// expect
# outcome = "wrong-answer"
# fails = ["two steps*"]
# passes = ["one step", "no steps", "two features"]
# lines = [15]
# misconception = "rate-halved-on-the-way"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for step in range(steps):
        rate = lr / (step + 1)
        errors = features @ w + b - y
        w = w - rate * 2 / len(y) * (features.T @ errors)
        b = b - rate * 2 / len(y) * errors.sum()
    return w, float(b)
