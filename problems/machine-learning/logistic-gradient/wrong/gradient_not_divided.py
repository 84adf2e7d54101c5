# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "three examples*", "random examples", "the gradient*"]
# passes = ["a probability*", "sure and wrong", "other names*"]
# lines = [19]
# misconception = "gradient-not-divided"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    z = X @ w
    loss = np.mean(np.logaddexp(0, z) - y * z)
    grad = X.T @ (sigmoid(z) - y)
    return loss, grad
