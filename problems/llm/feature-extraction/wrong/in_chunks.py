# /// expect
# outcome = "wrong-answer"
# fails = ["the whole batch at once"]
# passes = ["one step", "two steps*", "two features", "the backbone is called once", "the least-squares*"]
# lines = [10, 14, 15]
# misconception = "one-example-at-a-time"
# ///
import numpy as np

CHUNK = 2


def train_head(backbone, head, X, y, lr, steps):
    chunks = [X[start : start + CHUNK] for start in range(0, len(X), CHUNK)]
    features = np.concatenate([backbone(chunk) for chunk in chunks])
    w, b = head
    for _ in range(steps):
        errors = features @ w + b - y
        w = w - lr * 2 * features.T @ errors / len(y)
        b = b - lr * 2 * errors.mean()
    return w, float(b)
