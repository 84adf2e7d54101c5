# /// expect
# outcome = "runtime-error"
# fails = ["no overflow*"]
# passes = ["weights of zero", "a probability*", "sure and wrong", "three examples*", "labels*", "random examples", "the gradient*", "other names*"]
# lines = [12]
# misconception = "overflow-on-the-way"
# ///
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def loss_grad(w, X, y):
    z = X @ w
    loss = np.mean(np.logaddexp(0, z) - y * z)
    gradient = X.T @ (sigmoid(z) - y) / len(y)
    return loss, gradient
