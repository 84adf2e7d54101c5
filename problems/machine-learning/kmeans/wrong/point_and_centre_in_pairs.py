# /// expect
# outcome = "runtime-error"
# fails = ["two groups*", "no rounds*", "random*"]
# lines = [13]
# misconception = "point-and-centre-in-pairs"
# ///
import numpy as np


def kmeans(X, init, iters):
    centers = init.astype(float)
    for step in range(iters + 1):
        labels = np.sqrt((X - centers) ** 2).argmin(axis=1)
        if step < iters:
            for j in np.unique(labels):
                centers[j] = X[labels == j].mean(axis=0)
    return centers, labels
