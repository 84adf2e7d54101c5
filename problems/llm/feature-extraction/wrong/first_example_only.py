# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "the whole batch*"]
# passes = ["no steps"]
# lines = [12]
# misconception = "backbone-of-one"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X[:1])
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * (features.T * errors).sum(axis=1)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
