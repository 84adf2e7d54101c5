# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "sure and wrong", "random examples"]
# lines = [18]
# misconception = "a-little-in-the-logarithm"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    eps = 1e-8
    p = sigmoid(X @ w)
    loss = -(y * np.log(p + eps) + (1 - y) * np.log(1 - p + eps)).mean()
    grad = ((p - y)[:, None] * X).mean(axis=0)
    return loss, grad
