# /// expect
# outcome = "wrong-answer"
# fails = ["one step"]
# passes = ["no steps"]
# lines = [13, 16]
# misconception = "writes-into-the-head"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    F = backbone(X)
    w, b = head
    for _ in range(steps):
        e = F @ w + b - y
        w -= lr * 2 / len(y) * F.T @ e
        b -= lr * 2 / len(y) * e.sum()
    return w, float(b)
