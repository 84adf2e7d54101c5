# /// expect
# outcome = "wrong-answer"
# fails = ["labels of eight bits"]
# passes = ["weights of zero", "a probability*", "sure and wrong", "three examples*", "labels that*", "no overflow*", "random examples", "the gradient*", "other names*"]
# lines = [12]
# misconception = "eight-bit-labels"
# ///
import numpy as np


def loss_grad(w, X, y):
    signs = 2 * y - 1
    margin = signs * (X @ w)
    loss = np.mean(np.logaddexp(0, -margin))
    p_wrong = np.exp(-np.logaddexp(0, margin))
    return loss, -X.T @ (signs * p_wrong) / len(y)
