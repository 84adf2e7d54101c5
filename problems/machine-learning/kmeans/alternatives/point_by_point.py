"""Plain Python: lists of members, and math.dist."""

import math

import numpy as np


def kmeans(X, init, iters):
    points, centers = X.tolist(), init.tolist()

    def closest(point):
        return min(range(len(centers)), key=lambda j: math.dist(point, centers[j]))

    labels = [closest(point) for point in points]
    for _ in range(iters):
        members = [[] for _ in centers]
        for point, label in zip(points, labels):
            members[label].append(point)
        centers = [
            [math.fsum(column) / len(own) for column in zip(*own)] if own else old
            for own, old in zip(members, centers)
        ]
        labels = [closest(point) for point in points]
    return np.array(centers, dtype=float), np.array(labels, dtype=np.int64)
