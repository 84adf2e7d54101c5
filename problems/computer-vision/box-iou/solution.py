import numpy as np


def iou(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Intersection over union of each box of A (n, 4) with each box of B (m, 4), as an array of shape (n, m)."""
    A, B = A.astype(np.float64), B.astype(np.float64)
    first = np.maximum(A[:, None, :2], B[:, :2])
    last = np.minimum(A[:, None, 2:], B[:, 2:])
    shared = np.maximum(last - first, 0.0).prod(axis=2)
    union = area(A)[:, None] + area(B) - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


def area(boxes: np.ndarray) -> np.ndarray:
    """The area of each box."""
    return (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
