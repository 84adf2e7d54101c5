"""Plain Python for the logarithms, one example after the other."""

import math

import numpy as np


def loss_and_probability(z, label):
    if z > 0:
        rest = math.exp(-z)
        log_of_sum, p = z + math.log1p(rest), 1 / (1 + rest)
    else:
        rest = math.exp(z)
        log_of_sum, p = math.log1p(rest), rest / (1 + rest)
    return log_of_sum - (z if label else 0), p


def loss_grad(w, X, y):
    total, gradient = 0.0, np.zeros(len(w))
    for x, label in zip(X, y):
        loss, p = loss_and_probability(float(x @ w), label)
        total += loss
        gradient += (p - bool(label)) * x
    return total / len(X), gradient / len(X)
