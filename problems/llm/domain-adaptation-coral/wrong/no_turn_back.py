# /// expect
# outcome = "wrong-answer"
# fails = ["from one*", "domains far*"]
# passes = ["one feature", "the distance*", "a shift*", "three features*"]
# lines = [18]
# misconception = "cholesky-for-root"
# ///
import numpy as np


def covariance(X):
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


def power(C, a):
    values, vectors = np.linalg.eigh(C)
    return vectors * np.maximum(values, 0.0) ** a


def coral(Xs, Xt, lam):
    identity = np.eye(Xs.shape[1])
    Cs = covariance(Xs) + lam * identity
    Ct = covariance(Xt) + lam * identity
    return Xs @ power(Cs, -0.5) @ power(Ct, 0.5).T


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    difference = covariance(Xs) - covariance(Xt)
    return float(np.sum(difference**2) / (4 * d**2))
