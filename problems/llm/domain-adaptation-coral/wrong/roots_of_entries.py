# /// expect
# outcome = "wrong-answer"
# fails = ["from one*", "domains far*"]
# passes = ["one feature", "the distance*", "a shift*", "three features*"]
# lines = [18, 19]
# misconception = "roots-of-entries"
# ///
import numpy as np


def covariance(X):
    centred = X - X.mean(axis=0)
    return centred.T @ centred / (len(X) - 1)


def coral(Xs, Xt, lam):
    identity = np.eye(Xs.shape[1])
    whiten = np.linalg.inv(np.sqrt(np.abs(covariance(Xs) + lam * identity)))
    colour = np.sqrt(np.abs(covariance(Xt) + lam * identity))
    return Xs @ whiten @ colour


def coral_loss(Xs, Xt):
    d = Xs.shape[1]
    difference = covariance(Xs) - covariance(Xt)
    return float(np.sum(difference**2) / (4 * d**2))
