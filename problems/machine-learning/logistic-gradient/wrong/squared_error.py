# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "a probability*", "sure and wrong", "random examples"]
# passes = ["the gradient*", "other names*"]
# lines = [18, 19]
# misconception = "squared-error-of-probabilities"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    p = sigmoid(X @ w)
    loss = np.mean((p - y) ** 2)
    gradient = 2 * X.T @ ((p - y) * p * (1 - p)) / len(y)
    return loss, gradient
