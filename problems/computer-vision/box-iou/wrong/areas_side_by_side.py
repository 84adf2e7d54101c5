# /// expect
# outcome = "runtime-error"
# fails = ["two boxes against three"]
# passes = ["two boxes side by side", "no boxes at all"]
# lines = [21]
# misconception = "areas-not-in-a-column"
# ///
import numpy as np


def iou(A, B):
    ax1, ay1, ax2, ay2 = A.astype(np.float64).T
    bx1, by1, bx2, by2 = B.astype(np.float64).T

    width = np.minimum.outer(ax2, bx2) - np.maximum.outer(ax1, bx1)
    height = np.minimum.outer(ay2, by2) - np.maximum.outer(ay1, by1)
    inter = width.clip(0) * height.clip(0)

    area_a = (ax2 - ax1) * (ay2 - ay1)
    area_b = (bx2 - bx1) * (by2 - by1)
    union = area_a + area_b - inter

    return np.where(union > 0, inter / np.where(union > 0, union, 1), 0.0)
