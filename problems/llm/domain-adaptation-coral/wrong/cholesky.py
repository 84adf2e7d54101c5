# /// expect
# outcome = "wrong-answer"
# fails = ["from one*", "domains far*"]
# passes = ["one feature", "something on*", "the distance*", "a shift*", "three features*"]
# lines = [18, 19]
# misconception = "cholesky-for-root"
# ///
import numpy as np


def covariance(X):
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


def coral(Xs, Xt, lam):
    ridge = (lam + 1e-15) * np.eye(Xs.shape[1])
    Ls = np.linalg.cholesky(covariance(Xs) + ridge)
    Lt = np.linalg.cholesky(covariance(Xt) + ridge)
    return Xs @ np.linalg.inv(Ls).T @ Lt.T


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    difference = covariance(Xs) - covariance(Xt)
    return float(np.sum(difference**2) / (4 * d**2))
