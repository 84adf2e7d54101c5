# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes side by side", "tiny boxes"]
# passes = ["apart*", "boxes without*", "no boxes*", "between*", "the same both ways"]
# lines = [18]
# misconception = "a-little-in-the-denominator"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.clip(last - first, 0, None).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    return shared / (area_a[:, None] + area_b - shared + 1e-6)
