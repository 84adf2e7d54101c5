# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "three examples*", "labels*", "random examples"]
# passes = ["a probability*", "sure and wrong", "the gradient*", "other names*"]
# lines = [13, 15]
# misconception = "sum-for-the-mean"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    loss = np.sum(np.logaddexp(0, z) - y * z)
    p = np.exp(z - np.logaddexp(0, z))
    return loss, X.T @ (p - y)
