# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes against three", "negative coordinates", "the caller*"]
# passes = ["no boxes at all"]
# lines = [15, 16]
# misconception = "writes-into-the-boxes"
# ///
import numpy as np


def iou(A, B):
    first = np.maximum(A[:, None, :2], B[None, :, :2]).astype(float)
    last = np.minimum(A[:, None, 2:], B[None, :, 2:]).astype(float)
    shared = np.clip(last - first, 0, None).prod(axis=2)
    A[:, 2:] -= A[:, :2]  # now x, y, width, height
    B[:, 2:] -= B[:, :2]
    area_a = A[:, 2].astype(float) * A[:, 3]
    area_b = B[:, 2].astype(float) * B[:, 3]
    union = area_a[:, None] + area_b - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
