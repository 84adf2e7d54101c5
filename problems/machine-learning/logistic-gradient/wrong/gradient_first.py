# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "a probability*", "sure and wrong", "random examples"]
# lines = [14]
# misconception = "gradient-first"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    loss = np.mean(np.logaddexp(0, z) - y * z)
    p = np.exp(-np.logaddexp(0, -z))
    return X.T @ (p - y) / len(y), loss
