# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes side by side", "touching*", "boxes without area against*"]
# passes = ["a box and itself", "no boxes*", "apart along x", "between*"]
# lines = [15, 16, 17]
# misconception = "counts-pixels"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.clip(last - first + 1, 0, None).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0] + 1) * (A[:, 3] - A[:, 1] + 1)
    area_b = (B[:, 2] - B[:, 0] + 1) * (B[:, 3] - B[:, 1] + 1)
    return shared / (area_a[:, None] + area_b - shared)
