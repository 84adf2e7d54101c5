# /// expect
# outcome = "runtime-error"
# fails = ["no overflow*"]
# passes = ["weights of zero", "a probability*", "three examples*", "labels*", "random examples", "the gradient*", "other names*"]
# lines = [18]
# misconception = "exponential-of-math"
# ///
import math

import numpy as np


def loss_grad(w, X, y):
    loss = 0.0
    gradient = np.zeros_like(w)
    for i in range(len(X)):
        z = X[i] @ w
        p = 1 / (1 + math.exp(-z))
        loss += np.logaddexp(0, z) - y[i] * z
        gradient += (p - y[i]) * X[i]
    return loss / len(X), gradient / len(X)
