# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "no steps", "two features"]
# passes = ["the backbone is called once", "the whole batch*"]
# lines = [17]
# misconception = "weights-only"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w, b = w - lr * 2 / len(y) * (features.T @ errors), b - lr * 2 / len(y) * errors.sum()
    return w
