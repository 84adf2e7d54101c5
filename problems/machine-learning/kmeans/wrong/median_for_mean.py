# /// expect
# outcome = "wrong-answer"
# fails = ["a single*", "random*"]
# passes = ["no rounds*", "exactly*", "as the crow*"]
# lines = [20]
# misconception = "median-for-mean"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in np.unique(labels):
            centers[j] = np.median(X[labels == j], axis=0)
        labels = nearest(X, centers)
    return centers, labels
