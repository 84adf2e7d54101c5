# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "a probability*", "sure and wrong", "random examples"]
# passes = ["no overflow*"]
# lines = [16]
# misconception = "takes-a-step"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    loss = float(np.mean(np.logaddexp(0, z) - y * z))
    p = np.exp(-np.logaddexp(0, -z))
    gradient = X.T @ (p - y) / len(y)
    w -= 0.1 * gradient
    return loss, gradient
