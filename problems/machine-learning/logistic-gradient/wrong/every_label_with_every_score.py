# /// expect
# outcome = "wrong-answer"
# fails = ["three examples*", "labels of*", "random examples"]
# passes = ["weights of zero", "a probability*", "sure and wrong"]
# lines = [18]
# misconception = "every-label-with-every-score"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    z = X @ w
    y = y.reshape(-1, 1)
    loss = np.mean(np.logaddexp(0, z) - y * z)
    gradient = X.T @ (sigmoid(z) - y) / len(y)
    return loss, gradient.mean(axis=1)
