# /// expect
# outcome = "wrong-answer"
# fails = ["a centre that*", "random*"]
# passes = ["two groups*", "no rounds*", "a single*", "exactly*", "as the crow*", "whole*", "far*", "the labels*"]
# lines = [20]
# misconception = "empty-to-the-origin"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    k, d = centers.shape
    labels = nearest(X, centers)
    for _ in range(iters):
        new = np.zeros((k, d))
        for j in range(k):
            if np.any(labels == j):
                new[j] = np.mean(X[labels == j], axis=0)
        centers = new
        labels = nearest(X, centers)
    return centers, labels
