# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "three examples*", "random examples"]
# passes = ["a probability*", "sure and wrong"]
# lines = [20]
# misconception = "row-of-errors"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    z = X.dot(w)
    errors = sigmoid(z) - y
    loss = np.mean(np.logaddexp(0, z) - y * z)
    gradient = np.mean(errors * X, axis=0)
    return loss, gradient
