# /// expect
# outcome = "wrong-answer"
# fails = ["two groups*", "a centre that*", "whole*", "random*"]
# passes = ["no rounds*", "a single*", "exactly*", "as the crow*"]
# lines = [23]
# misconception = "mean-over-all-points"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    n, k = len(X), len(centers)
    labels = nearest(X, centers)
    for _ in range(iters):
        member = (labels[:, None] == np.arange(k)).astype(float)
        sums = member.T @ X
        full = member.any(axis=0)
        centers[full] = sums[full] / n
        labels = nearest(X, centers)
    return centers, labels
