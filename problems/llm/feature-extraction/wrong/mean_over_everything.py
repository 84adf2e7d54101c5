# /// expect
# outcome = "wrong-answer"
# fails = ["two features"]
# passes = ["one step", "two steps*", "no steps", "the backbone is called once"]
# lines = [16]
# misconception = "one-pull-for-all-weights"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 * np.mean(features * errors[:, None])
        b = b - lr * 2 * np.mean(errors)
    return w, float(b)
