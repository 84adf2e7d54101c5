# /// expect
# outcome = "wrong-answer"
# fails = ["two steps*", "no steps"]
# passes = ["one step", "two features", "the least-squares*"]
# lines = [14, 15]
# misconception = "own-start"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    n, k = features.shape
    w = np.zeros(k)
    b = 0.0
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 / n * features.T @ errors
        b = b - lr * 2 / n * errors.sum()
    return w, float(b)
