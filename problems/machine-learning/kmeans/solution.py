import numpy as np


def kmeans(X: np.ndarray, init: np.ndarray, iters: int) -> tuple[np.ndarray, np.ndarray]:
    """Lloyd's algorithm on the points X (n, d) from the centres init (k, d): centres (k, d) and labels (n,)."""
    centers = init.astype(np.float64)
    labels = nearest(X, centers)
    for _ in range(iters):
        for j in np.unique(labels):  # a centre without points stays where it is
            centers[j] = X[labels == j].mean(axis=0)
        labels = nearest(X, centers)
    return centers, labels


def nearest(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """For each point the number of its nearest centre, the first of several."""
    differences = X[:, None, :] - centers
    return np.sum(differences**2, axis=2).argmin(axis=1)
