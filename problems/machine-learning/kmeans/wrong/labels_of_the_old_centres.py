# /// expect
# outcome = "wrong-answer"
# fails = ["the labels*", "random*"]
# passes = ["two groups*", "no rounds*", "a centre that*", "a single*", "exactly*", "as the crow*", "whole*", "far*", "rounds can*"]
# lines = [24]
# misconception = "labels-of-the-old-centres"
# ///
import numpy as np


def nearest(X, centers):
    return ((X[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = nearest(X, centers)
    for _ in range(iters):
        labels = nearest(X, centers)
        for j in range(len(centers)):
            mask = labels == j
            if mask.any():
                centers[j] = X[mask].mean(axis=0)
    return centers, labels
