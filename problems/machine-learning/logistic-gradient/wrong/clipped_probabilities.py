# /// expect
# outcome = "wrong-answer"
# fails = ["sure and wrong"]
# passes = ["weights of zero", "a probability*", "three examples*", "labels*", "random examples", "the gradient*", "other names*"]
# lines = [18]
# misconception = "clipped-probabilities"
# ///
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def loss_grad(w, X, y):
    p = sigmoid(X @ w)
    safe = np.clip(p, 1e-15, 1 - 1e-15)
    loss = -np.mean(np.where(y == 1, np.log(safe), np.log(1 - safe)))
    return loss, X.T @ (p - y) / len(y)
