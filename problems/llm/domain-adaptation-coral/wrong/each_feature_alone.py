# /// expect
# outcome = "wrong-answer"
# fails = ["from one*", "domains far*", "a target*"]
# passes = ["one feature", "something on*", "the distance*", "a shift*", "three features*"]
# lines = [17, 18]
# misconception = "each-feature-alone"
# ///
import numpy as np


def covariance(X):
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


def coral(Xs, Xt, lam):
    source = np.sqrt(Xs.var(axis=0, ddof=1) + lam)
    target = np.sqrt(Xt.var(axis=0, ddof=1) + lam)
    return Xs / source * target


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    difference = covariance(Xs) - covariance(Xt)
    return float(np.sum(difference**2) / (4 * d**2))
