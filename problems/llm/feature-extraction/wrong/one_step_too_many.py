# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "no steps", "two features"]
# passes = ["the least-squares*", "the backbone is called once"]
# lines = [14]
# misconception = "one-step-too-many"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps + 1):
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * (features.T @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
