"""The gradient needs only the averages of products of features: no step looks at the examples again."""

import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    F, n = backbone(X), len(y)
    second, cross = F.T @ F / n, F.T @ y / n
    centre, answer = F.mean(axis=0), y.mean()
    w, b = np.array(head[0]), head[1]
    for _ in range(steps):
        for_w = 2 * (second @ w + b * centre - cross)
        for_b = 2 * (centre @ w + b - answer)
        w, b = w - lr * for_w, b - lr * for_b
    return w, float(b)
