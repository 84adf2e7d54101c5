# /// expect
# outcome = "wrong-answer"
# fails = ["random*"]
# passes = ["two groups*", "no rounds*", "a centre that*", "a single*", "whole*", "the labels*"]
# lines = [14]
# misconception = "square-of-the-sum"
# ///
import numpy as np


def nearest(X, centers):
    table = np.empty((len(X), len(centers)))
    for j, center in enumerate(centers):
        table[:, j] = (X - center).sum(axis=1) ** 2
    return table.argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in np.unique(labels):
            centers[j] = X[labels == j].mean(axis=0)
        labels = nearest(X, centers)
    return centers, labels
