"""The bias is the weight of a feature that is always 1, so there is one vector and one gradient."""

import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    design = np.column_stack([features, np.ones(len(features))])
    theta = np.append(head[0], head[1])
    for _ in range(steps):
        theta = theta - lr * 2 * np.mean((design @ theta - y)[:, None] * design, axis=0)
    return theta[:-1], float(theta[-1])
