# /// expect
# outcome = "wrong-answer"
# fails = ["three examples*", "labels of*", "random examples"]
# passes = ["weights of zero", "a probability*", "sure and wrong", "labels that*"]
# lines = [14]
# misconception = "largest-score-for-all"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    small = np.exp(-np.abs(z))
    loss = np.mean(np.max(z, 0) + np.log1p(small) - y * z)
    p = np.where(z >= 0, 1 / (1 + small), small / (1 + small))
    return loss, X.T @ (p - y) / len(y)
