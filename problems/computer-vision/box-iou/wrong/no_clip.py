# /// expect
# outcome = "wrong-answer"
# fails = ["apart along both axes", "random boxes"]
# passes = ["two boxes side by side", "touching*", "no boxes*"]
# lines = [15]
# misconception = "overlap-of-strangers"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = (last - first).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    union = area_a[:, None] + area_b - shared
    return np.divide(shared, union, out=np.zeros_like(union), where=union > 0)
