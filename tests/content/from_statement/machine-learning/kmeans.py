import numpy as np


def _assign(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """For each point the number of the nearest centre, the smallest one if several are equally near."""
    squared = np.empty((len(points), len(centers)))
    for j, center in enumerate(centers):
        squared[:, j] = ((points - center) ** 2).sum(axis=1)
    return squared.argmin(axis=1).astype(np.int64)


def kmeans(X: np.ndarray, init: np.ndarray, iters: int) -> tuple[np.ndarray, np.ndarray]:
    """Lloyd's algorithm on the points X (n, d) from the centres init (k, d): centres (k, d) and labels (n,)."""
    points = np.array(X, dtype=np.float64, order="C")
    centers = np.array(init, dtype=np.float64, order="C")
    labels = _assign(points, centers)
    for _ in range(iters):
        for j in range(len(centers)):
            members = points[labels == j]
            if len(members) > 0:
                centers[j] = members.mean(axis=0)
        before, labels = labels, _assign(points, centers)
        if np.array_equal(before, labels):
            break  # the next round would move nothing
    return centers, labels
