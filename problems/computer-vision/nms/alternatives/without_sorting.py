"""No sorting at all: the best of those that wait is found anew in each round, and its heap is struck out."""

import numpy as np


def nms(boxes, scores, thr):
    corners = boxes.astype(float)
    sizes = np.prod(corners[:, 2:] - corners[:, :2], axis=1)
    left = np.array(scores, dtype=float)
    kept = []
    while np.any(left > -np.inf):
        best = int(np.argmax(left))
        kept.append(best)
        width, height = (
            np.minimum(corners[best, axis + 2], corners[:, axis + 2])
            - np.maximum(corners[best, axis], corners[:, axis])
            for axis in (0, 1)
        )
        meets = (width > 0) & (height > 0)
        shared = width[meets] * height[meets]
        too_close = np.zeros(len(left), dtype=bool)
        too_close[meets] = shared / (sizes[best] + sizes[meets] - shared) > thr
        left[too_close] = -np.inf
        left[best] = -np.inf
    return kept
