# /// expect
# outcome = "wrong-answer"
# fails = ["two groups*", "no rounds*", "exactly*", "random*"]
# lines = [12]
# misconception = "labels-are-floats"
# ///
import numpy as np


def kmeans(X, init, iters):
    centers = init.astype(float)
    labels = np.zeros(len(X))
    for step in range(iters + 1):
        for i in range(len(X)):
            labels[i] = np.argmin(np.linalg.norm(centers - X[i], axis=1))
        if step == iters:
            return centers, labels
        for j in np.unique(labels.astype(int)):
            centers[j] = X[labels == j].mean(axis=0)
