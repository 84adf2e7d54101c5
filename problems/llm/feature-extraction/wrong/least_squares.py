# /// expect
# outcome = "wrong-answer"
# fails = ["one step", "no steps"]
# passes = ["the least-squares*", "the backbone is called once", "the whole batch*"]
# lines = [14]
# misconception = "straight-to-the-optimum"
# ///
import numpy as np


def train_head(backbone, head, X, y, lr, steps):
    features = backbone(X)
    design = np.column_stack([features, np.ones(len(y))])
    theta, *_ = np.linalg.lstsq(design, y, rcond=None)
    return theta[:-1], float(theta[-1])
