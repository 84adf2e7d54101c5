# /// expect
# outcome = "wrong-answer"
# fails = ["the least-squares head"]
# passes = ["one step", "two steps*", "no steps", "two features", "a rate*"]
# lines = [18, 19]
# misconception = "stops-by-itself"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    last = np.inf
    for _ in range(steps):
        errors = features @ w + b - y
        loss = np.mean(errors**2)
        if abs(last - loss) < 1e-3:
            break
        last = loss
        w = w - lr * 2 / len(y) * (features.T @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
    return w, float(b)
