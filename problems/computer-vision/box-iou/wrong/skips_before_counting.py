# /// expect
# outcome = "time-limit"
# fails = ["boxes without area among themselves"]
# passes = ["two boxes*", "a box and itself", "apart*", "no boxes*", "boxes without area against*"]
# lines = [23]
# misconception = "moves-on-too-late"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    result = np.zeros((len(A), len(B)))
    for i, (ax1, ay1, ax2, ay2) in enumerate(A):
        j = 0
        while j < len(B):
            bx1, by1, bx2, by2 = B[j]
            width = max(0.0, min(ax2, bx2) - max(ax1, bx1))
            height = max(0.0, min(ay2, by2) - max(ay1, by1))
            shared = width * height
            union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - shared
            if union == 0:
                continue  # nothing to divide by
            result[i, j] = shared / union
            j += 1
    return result
