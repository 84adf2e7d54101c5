# /// expect
# outcome = "wrong-answer"
# fails = ["a centre that*", "random*"]
# passes = ["two groups*", "no rounds*", "a single*", "exactly*", "as the crow*", "whole*", "far*", "the labels*"]
# lines = [19]
# misconception = "empty-clusters-lost"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        centers = np.array([X[labels == j].mean(axis=0) for j in np.unique(labels)])
        labels = nearest(X, centers)
    return centers, labels
