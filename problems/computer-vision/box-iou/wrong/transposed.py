# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes against three", "two columns for one row", "three rows for one column", "no boxes in *"]
# passes = ["two boxes side by side", "a box and itself", "no boxes at all", "between*", "*test_a_grid*"]
# lines = [13, 14, 18]
# misconception = "rows-and-columns-swapped"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    first = np.maximum(A[None, :, :2], B[:, None, :2])
    last = np.minimum(A[None, :, 2:], B[:, None, 2:])
    shared = np.clip(last - first, 0, None).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    union = area_a + area_b[:, None] - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
