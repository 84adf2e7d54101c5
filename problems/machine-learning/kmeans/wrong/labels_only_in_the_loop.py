# /// expect
# outcome = "runtime-error"
# fails = ["no rounds*", "exactly*", "as the crow*"]
# passes = ["two groups*", "a centre that*", "a single*", "whole*", "far*", "the labels*"]
# lines = [21, 22]
# misconception = "labels-only-in-the-loop"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    for _ in range(iters):
        assigned = nearest(X, centers)
        for j in set(assigned.tolist()):
            centers[j] = X[assigned == j].mean(axis=0)
        labels = nearest(X, centers)
    return centers, labels
