# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two features"]
# passes = ["no steps"]
# lines = [17]
# misconception = "bias-gradient-summed"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 * np.mean(errors[:, np.newaxis] * features, axis=0)
        b = b - lr * 2 * np.sum(errors)
    return w, float(b)
