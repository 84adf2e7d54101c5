# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two features"]
# passes = ["no steps", "the backbone is called once"]
# lines = [18, 19]
# misconception = "uphill"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        grad_w = 2 / len(y) * features.T @ errors
        grad_b = 2 / len(y) * errors.sum()
        w = w + lr * grad_w
        b = b + lr * grad_b
    return w, float(b)
