# /// expect
# outcome = "wrong-answer"
# fails = ["a centre that*", "random*"]
# passes = ["two groups*", "no rounds*", "a single*", "exactly*", "as the crow*", "whole*", "far*", "the labels*"]
# lines = [20]
# misconception = "mean-of-nobody"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in range(len(centers)):
            centers[j] = X[labels == j].mean(axis=0)
        distances = ((X[:, None] - centers) ** 2).sum(axis=2)
        labels = np.where(np.isnan(distances), np.inf, distances).argmin(axis=1)
    return centers, labels
