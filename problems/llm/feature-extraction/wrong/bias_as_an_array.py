# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "no steps", "two features"]
# passes = ["the backbone is called once", "the whole batch*"]
# lines = [17]
# misconception = "bias-is-an-array"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    theta = np.append(head[0], head[1])
    design = np.column_stack([features, np.ones(len(features))])
    for _ in range(steps):
        theta = theta - lr * 2 / len(y) * design.T @ (design @ theta - y)
    return theta[:-1], theta[-1:]
