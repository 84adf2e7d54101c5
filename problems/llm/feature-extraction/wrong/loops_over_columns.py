# /// expect
# outcome = "wrong-answer"
# fails = ["more features than columns"]
# passes = ["one step", "two steps*", "no steps", "two features", "the least-squares*", "a rate*"]
# lines = [14, 17]
# misconception = "columns-counted-like-features"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = np.array(head[0]), head[1]
    n, d = X.shape
    for _ in range(steps):
        errors = features @ w + b - y
        for j in range(d):
            w[j] -= lr * 2 / n * np.sum(errors * features[:, j])
        b -= lr * 2 / n * np.sum(errors)
    return w, float(b)
