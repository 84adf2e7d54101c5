# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "a probability*", "sure and wrong", "random examples", "the gradient*"]
# passes = ["other names*"]
# lines = [20]
# misconception = "factor-of-the-sigmoid"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    z = X @ w
    p = sigmoid(z)
    loss = np.logaddexp(0, z) - y * z
    dz = (p - y) * p * (1 - p)
    return loss.mean(), X.T @ dz / len(y)
