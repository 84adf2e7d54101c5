# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "a probability*", "random examples", "the gradient*"]
# passes = ["other names*"]
# lines = [15]
# misconception = "uphill"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    loss = np.mean(np.logaddexp(0, z) - y * z)
    p = 0.5 * (1 + np.tanh(0.5 * z))
    gradient = X.T @ (y - p) / len(X)
    return loss, gradient
