# /// expect
# outcome = "wrong-answer"
# fails = ["as the crow*", "random*"]
# passes = ["two groups*", "no rounds*", "a centre that*", "a single*", "exactly*", "whole*", "far*", "the labels*"]
# lines = [13, 17]
# misconception = "city-blocks"
# ///
import numpy as np


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = np.abs(X[:, None] - centers).sum(axis=2).argmin(axis=1)
    for _ in range(iters):
        for j in np.unique(labels):
            centers[j] = X[labels == j].mean(axis=0)
        labels = np.abs(X[:, None] - centers).sum(axis=2).argmin(axis=1)
    return centers, labels
