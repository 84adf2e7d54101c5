# /// expect
# outcome = "wrong-answer"
# fails = ["two groups*", "a centre that*", "random*"]
# passes = ["no rounds*", "exactly*", "as the crow*"]
# lines = [16]
# misconception = "writes-into-init"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in range(len(centers)):
            if np.any(labels == j):
                centers[j] = np.mean(X[labels == j], axis=0)
        labels = nearest(X, centers)
    return centers, labels
