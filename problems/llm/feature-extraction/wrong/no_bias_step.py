# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two steps*", "two features"]
# passes = ["no steps", "the backbone is called once"]
# lines = [16]
# misconception = "bias-frozen"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * features.T @ errors
    return w, b
