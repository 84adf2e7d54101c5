# /// expect
# outcome = "wrong-answer"
# fails = ["no rounds*", "as the crow*", "random*"]
# passes = ["a single*"]
# lines = [17]
# misconception = "own-beginning"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    k = len(init)
    centers = X[:k].astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in np.unique(labels):
            centers[j] = X[labels == j].mean(axis=0)
        labels = nearest(X, centers)
    return centers, labels
