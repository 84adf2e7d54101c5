# /// expect
# outcome = "wrong-answer"
# fails = ["eight-bit coordinates"]
# passes = ["two boxes*", "whole numbers", "no boxes*", "boxes without*", "random boxes", "*test_counts_squares*"]
# lines = [14, 15, 16]
# misconception = "eight-bit-coordinates"
# ///
import numpy as np


def iou(A, B):
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.maximum(last - first, 0).prod(axis=2, dtype=A.dtype)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    union = area_a[:, None] + area_b - shared
    return np.divide(shared, union, out=np.zeros(union.shape), where=union > 0)
