# /// expect
# outcome = "wrong-answer"
# fails = ["the labels*", "random*"]
# passes = ["no rounds*", "a single*", "exactly*", "as the crow*"]
# lines = [22]
# misconception = "moves-while-assigning"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    for _ in range(iters):
        counts = np.zeros(len(centers))
        for x in X:
            j = nearest(x[None], centers)[0]
            counts[j] += 1
            centers[j] += (x - centers[j]) / counts[j]
    return centers, nearest(X, centers)
