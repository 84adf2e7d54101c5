"""Broadcasts one box of A against all of B, which needs memory for one row only."""

import numpy as np


def iou(A, B):
    B = B.astype(np.float64)
    areas = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    result = np.zeros((A.shape[0], B.shape[0]))
    for row, (x1, y1, x2, y2) in zip(result, A.astype(np.float64), strict=True):
        width = np.minimum(x2, B[:, 2]) - np.maximum(x1, B[:, 0])
        height = np.minimum(y2, B[:, 3]) - np.maximum(y1, B[:, 1])
        meets = (width > 0) & (height > 0)
        shared = width[meets] * height[meets]
        row[meets] = shared / ((x2 - x1) * (y2 - y1) + areas[meets] - shared)
    return result
