# /// expect
# outcome = "wrong-answer"
# fails = ["two groups*", "no rounds*", "a single*", "random*"]
# lines = [21]
# misconception = "order-of-the-results"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in np.unique(labels):
            centers[j] = X[labels == j].mean(axis=0)
        labels = nearest(X, centers)
    return labels, centers
