# /// expect
# outcome = "wrong-answer"
# fails = ["something on the diagonal"]
# passes = ["one feature", "from one*", "domains far*", "a target*", "the distance*", "a shift*", "three features*"]
# lines = [23]
# misconception = "lam-everywhere"
# ///
import numpy as np


def covariance(X):
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


def power(C, a):
    values, vectors = np.linalg.eigh(C)
    values = np.clip(values, 0.0, None)
    return vectors @ np.diag(values**a) @ vectors.T


def coral(Xs, Xt, lam):
    Cs, Ct = covariance(Xs) + lam, covariance(Xt) + lam
    return Xs @ power(Cs, -0.5) @ power(Ct, 0.5)


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    difference = covariance(Xs) - covariance(Xt)
    return float(np.sum(difference**2) / (4 * d**2))
