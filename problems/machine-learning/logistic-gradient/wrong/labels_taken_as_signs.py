# /// expect
# outcome = "wrong-answer"
# fails = ["weights of zero", "sure and wrong", "three examples*", "random examples"]
# passes = ["a probability*"]
# lines = [12]
# misconception = "labels-taken-as-signs"
# ///
import numpy as np


def loss_grad(w, X, y):
    margin = y * (X @ w)
    loss = np.mean(np.logaddexp(0, -margin))
    p_wrong = np.exp(-np.logaddexp(0, margin))
    return loss, -X.T @ (y * p_wrong) / len(y)
