# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "the backbone keeps its own array"]
# passes = ["no steps"]
# lines = [16]
# misconception = "writes-into-the-features"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    w, b = head
    if steps == 0:
        return w, b
    features = backbone(X)
    features -= features.mean(axis=0)
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * features.T @ errors
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
