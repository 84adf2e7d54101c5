# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "a probability*", "sure and wrong", "random examples", "the gradient*"]
# passes = ["other names*"]
# lines = [15]
# misconception = "sign-of-the-loss"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    likelihood = y * z - np.logaddexp(0, z)
    p = np.exp(-np.logaddexp(0, -z))
    return likelihood.mean(), X.T @ (p - y) / len(y)
