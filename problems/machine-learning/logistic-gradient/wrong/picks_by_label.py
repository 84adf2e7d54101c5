# /// expect
# outcome = "wrong-answer"
# fails = ["labels that*"]
# passes = ["weights of zero", "a probability*", "sure and wrong", "three examples*", "labels of*", "no overflow*", "random examples", "the gradient*", "other names*"]
# lines = [15]
# misconception = "label-as-an-index"
# ///
import numpy as np


def loss_grad(w, X, y):
    z = X @ w
    costs = np.column_stack([np.logaddexp(0, z), np.logaddexp(0, -z)])  # of class 0, of class 1
    p = np.exp(-costs[:, 1])
    loss = costs[np.arange(len(y)), y].mean()
    return loss, X.T @ (p - y) / len(y)
