# /// expect
# outcome = "wrong-answer"
# fails = ["the backbone is called once", "the whole batch*"]
# passes = ["one step", "two steps*", "two features", "the least-squares*"]
# lines = [12]
# misconception = "one-example-at-a-time"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = np.array([backbone(x[None, :])[0] for x in X])
    w, b = head
    n = len(y)
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * (2 / n) * features.T @ errors
        b = b - lr * (2 / n) * np.sum(errors)
    return w, float(b)
