# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two features"]
# passes = ["no steps", "the least-squares*", "the backbone is called once"]
# lines = [16]
# misconception = "bias-after-the-weights"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        w = w - lr * 2 * features.T @ (features @ w + b - y) / len(y)
        b = b - lr * 2 * np.mean(features @ w + b - y)
    return w, float(b)
