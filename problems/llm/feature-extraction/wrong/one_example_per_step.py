# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "two features"]
# passes = ["no steps"]
# lines = [15]
# misconception = "one-example-per-step"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    for step in range(steps):
        i = step % len(y)
        error = features[i] @ w + b - y[i]
        w = w - lr * 2 * error * features[i]
        b = b - lr * 2 * error
    return w, float(b)
