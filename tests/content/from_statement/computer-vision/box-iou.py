import numpy as np


def iou(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Intersection over union of each box of A (n, 4) with each box of B (m, 4), as an array of shape (n, m)."""
    a = np.asarray(A).astype(np.float64)[:, None, :]  # (n, 1, 4)
    b = np.asarray(B).astype(np.float64)[None, :, :]  # (1, m, 4)
    begin = np.maximum(a[..., :2], b[..., :2])
    end = np.minimum(a[..., 2:], b[..., 2:])
    lengths = np.maximum(0.0, end - begin)  # (n, m, 2)
    shared = lengths[..., 0] * lengths[..., 1]
    area_a = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1])  # (n, 1)
    area_b = (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])  # (1, m)
    union = area_a + area_b - shared
    return np.divide(shared, union, out=np.zeros_like(union), where=union > 0)
