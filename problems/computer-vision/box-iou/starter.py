import numpy as np


def iou(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Intersection over union of each box of A (n, 4) with each box of B (m, 4), as an array of shape (n, m)."""
    raise NotImplementedError
