# /// expect
# outcome = "wrong-answer"
# fails = ["a single*", "random*"]
# passes = ["two groups*", "no rounds*", "a centre that*", "exactly*", "as the crow*", "whole*", "far*", "the labels*"]
# lines = [17, 20]
# misconception = "stops-before-it-begins"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(np.float64)
    labels = np.zeros(len(X), dtype=np.int64)
    for _ in range(iters):
        new = nearest(X, centers)
        if np.array_equal(new, labels):
            break
        labels = new
        for j in range(len(centers)):
            if (labels == j).sum() > 0:
                centers[j] = X[labels == j].mean(axis=0)
    return centers, nearest(X, centers)
