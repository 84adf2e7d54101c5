# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "three examples*", "labels*", "random examples"]
# passes = ["a probability*", "sure and wrong"]
# lines = [21]
# misconception = "examples-for-features"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    n = len(y)
    z = X @ w
    errors = sigmoid(z) - y
    loss = np.sum(np.logaddexp(0, z) - y * z) / n
    gradient = X @ errors / n
    return loss, gradient
