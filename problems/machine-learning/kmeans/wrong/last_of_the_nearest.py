# /// expect
# outcome = "wrong-answer"
# fails = ["exactly*"]
# passes = ["two groups*", "no rounds*", "a centre that*", "a single*", "as the crow*", "whole*", "far*", "the labels*", "random*", "every point*", "another*", "rounds can*", "at rest*"]
# lines = [17]
# misconception = "last-of-the-nearest"
# ///
import math

import numpy as np


def choose(x, centers):
    best, label = math.inf, 0
    for j, center in enumerate(centers):
        distance = math.dist(x, center)
        if distance <= best:
            best, label = distance, j
    return label


def kmeans(X, init, iters):
    centers = init.astype(float)
    for _ in range(iters):
        labels = np.array([choose(x, centers) for x in X])
        for j in set(labels.tolist()):
            centers[j] = X[labels == j].mean(axis=0)
    return centers, np.array([choose(x, centers) for x in X])
