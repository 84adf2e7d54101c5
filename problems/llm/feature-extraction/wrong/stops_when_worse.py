# /// expect
# outcome = "wrong-answer"
# fails = ["a rate that is too large"]
# passes = ["one step", "two steps*", "no steps", "two features", "the least-squares*"]
# lines = [18, 19]
# misconception = "stops-by-itself"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    best = None
    for _ in range(steps):
        errors = features @ w + b - y
        loss = np.mean(errors**2)
        if best is not None and loss > best:
            return w, float(b)
        best = loss
        w = w - lr * 2 / len(y) * (features.T @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
