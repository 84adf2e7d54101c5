# /// expect
# outcome = "wrong-answer"
# fails = ["the backbone is called once", "the whole batch*"]
# passes = ["one step", "two steps*", "no steps", "two features", "the least-squares*"]
# lines = [14]
# misconception = "backbone-in-the-loop"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    w, b = head
    for _ in range(steps):
        features = backbone(X)
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * (features.T @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
