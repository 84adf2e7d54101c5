# /// expect
# outcome = "wrong-answer"
# fails = ["three examples*", "random examples"]
# passes = ["weights of zero", "a probability*", "sure and wrong", "labels*", "no overflow*", "the gradient*", "other names*"]
# lines = [13]
# misconception = "divided-by-the-features"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    m = X.shape[1]
    p = 0.5 * (1 + np.tanh(0.5 * z))
    cost = (np.logaddexp(0, z) - y * z).sum() / m
    grad = X.T @ (p - y) / m
    return cost, grad
