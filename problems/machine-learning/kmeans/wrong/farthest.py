# /// expect
# outcome = "wrong-answer"
# fails = ["two groups*", "no rounds*", "as the crow*", "random*"]
# passes = ["a single*"]
# lines = [15]
# misconception = "farthest-for-nearest"
# ///
import numpy as np


def kmeans(X, init, iters):
    centers = init.astype(float)
    for step in range(iters + 1):
        distances = np.linalg.norm(X[:, None] - centers, axis=2)
        labels = np.argmax(distances, axis=1)
        if step < iters:
            for j in np.unique(labels):
                centers[j] = X[labels == j].mean(axis=0)
    return centers, labels
