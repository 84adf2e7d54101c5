# /// expect
# outcome = "wrong-answer"
# fails = ["no steps"]
# passes = ["one step", "two steps*", "two features", "a rate*", "the least-squares*"]
# lines = [20, 21]
# misconception = "at-least-one-step"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    w, b = head
    done = 0
    while True:
        errors = features @ w + b - y
        w = w - lr * 2 / len(y) * (features.T @ errors)
        b = b - lr * 2 / len(y) * errors.sum()
        done += 1
        if done >= steps:
            break
    return w, float(b)
