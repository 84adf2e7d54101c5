# /// expect
# outcome = "wrong-answer"
# fails = ["no rounds*", "exactly*", "as the crow*", "random*"]
# lines = [11]
# misconception = "centres-choose-points"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=0)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in range(len(centers)):
            members = X[np.flatnonzero(labels == j)]
            if len(members):
                centers[j] = members.mean(axis=0)
        labels = nearest(X, centers)
    return centers, labels
