# /// expect
# outcome = "wrong-answer"
# fails = ["three features*"]
# passes = ["a shift*", "one feature", "from one*", "something on*", "domains far*", "a target*"]
# lines = [32]
# misconception = "largest-stretch"
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
    identity = np.eye(Xs.shape[1])
    Cs = covariance(Xs) + lam * identity
    Ct = covariance(Xt) + lam * identity
    return Xs @ power(Cs, -0.5) @ power(Ct, 0.5)


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    gap = covariance(Xs) - covariance(Xt)
    return float(np.linalg.norm(gap, 2) ** 2 / (4 * d**2))
