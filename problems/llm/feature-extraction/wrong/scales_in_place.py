# /// expect
# outcome = "wrong-answer"
# fails = ["the backbone keeps its own array"]
# passes = ["one step", "no steps", "two features", "the least-squares*", "a rate*", "more features*"]
# lines = [14]
# misconception = "writes-into-the-features"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    scale = 1 / np.sqrt(len(y))  # makes a plain sum of the mean
    features = backbone(X)
    features *= scale
    answers = y * scale
    w, b = head
    for _ in range(steps):
        errors = features @ w + b * scale - answers
        w = w - 2 * lr * features.T @ errors
        b = b - 2 * lr * scale * errors.sum()
    return w, float(b)
