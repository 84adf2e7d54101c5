"""Keeps the best distance so far for each point, one centre after the other, and stops when no label changes."""

import numpy as np


def assign(X, centers):
    best = np.full(len(X), np.inf)
    labels = np.zeros(len(X), dtype=np.int64)
    for number, center in enumerate(centers):
        squares = ((X - center) ** 2).sum(axis=1)
        closer = squares < best
        best[closer] = squares[closer]
        labels[closer] = number
    return labels


def kmeans(X, init, iters):
    centers = init + 0.0
    labels = assign(X, centers)
    while iters > 0:
        for number in np.unique(labels):
            centers[number] = np.average(X[labels == number], axis=0)
        before, labels = labels, assign(X, centers)
        if np.array_equal(before, labels):
            break
        iters -= 1
    return centers, labels
