# /// expect
# outcome = "runtime-error"
# fails = ["one feature"]
# passes = ["from one*", "something on*", "domains far*", "the distance*", "a shift*", "three features*"]
# lines = [12, 24, 25]
# misconception = "number-for-matrix"
# ///
import numpy as np


def covariance(X):
    return np.cov(X, rowvar=False)


def power(C, a):
    values, vectors = np.linalg.eigh(C)
    values = np.clip(values, 0.0, None)
    return vectors @ np.diag(values**a) @ vectors.T


def coral(Xs, Xt, lam):
    Cs, Ct = covariance(Xs), covariance(Xt)
    diagonal = range(Xs.shape[1])
    Cs[diagonal, diagonal] += lam
    Ct[diagonal, diagonal] += lam
    return Xs @ power(Cs, -0.5) @ power(Ct, 0.5)


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    difference = covariance(Xs) - covariance(Xt)
    return float(np.sum(difference**2) / (4 * d**2))
