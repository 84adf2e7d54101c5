# /// expect
# outcome = "wrong-answer"
# fails = ["whole*"]
# passes = ["two groups*", "no rounds*", "a centre that*", "a single*", "exactly*", "as the crow*", "far*", "the labels*", "random*", "every point*", "another*", "rounds can*", "at rest*"]
# lines = [16]
# misconception = "centres-cut-to-integers"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.copy()
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in range(len(centers)):
            members = X[labels == j]
            if members.size > 0:
                centers[j] = members.mean(axis=0)
        labels = nearest(X, centers)
    return centers, labels
