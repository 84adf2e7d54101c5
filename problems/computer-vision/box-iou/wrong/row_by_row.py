# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes side by side", "two boxes against three"]
# lines = [12, 13, 17]
# misconception = "row-by-row"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    width = np.minimum(A[:, 2], B[:, 2]) - np.maximum(A[:, 0], B[:, 0])
    height = np.minimum(A[:, 3], B[:, 3]) - np.maximum(A[:, 1], B[:, 1])
    shared = np.clip(width, 0, None) * np.clip(height, 0, None)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    union = area_a + area_b - shared
    return np.divide(shared, union, out=np.zeros_like(union), where=union > 0)
