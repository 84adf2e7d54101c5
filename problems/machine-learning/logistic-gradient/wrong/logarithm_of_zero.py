# /// expect
# outcome = "wrong-answer"
# fails = ["sure and wrong", "no overflow*"]
# passes = ["weights of zero", "a probability*", "three examples*", "labels*", "random examples", "the gradient*", "other names*"]
# lines = [13]
# misconception = "logarithm-of-zero"
# ///
import numpy as np


def loss_grad(w, X, y):
    p = 1 / (1 + np.exp(-(X @ w)))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    gradient = X.T @ (p - y) / len(y)
    return loss, gradient
