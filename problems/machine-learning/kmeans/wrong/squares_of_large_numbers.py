# /// expect
# outcome = "wrong-answer"
# fails = ["far*"]
# passes = ["two groups*", "no rounds*", "a centre that*", "a single*", "exactly*", "as the crow*", "whole*", "the labels*", "random*", "every point*", "another*", "rounds can*", "at rest*"]
# lines = [12]
# misconception = "squares-of-large-numbers"
# ///
import numpy as np


def nearest(X, centers):
    squares = (X**2).sum(axis=1)[:, None] - 2 * X @ centers.T + (centers**2).sum(axis=1)
    return squares.argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in range(len(centers)):
            if np.any(labels == j):
                centers[j] = X[labels == j].mean(axis=0)
        labels = nearest(X, centers)
    return centers, labels
