# /// expect
# outcome = "wrong-answer"
# fails = ["whole numbers", "eight-bit coordinates", "random boxes", "*test_counts_squares*"]
# passes = ["two boxes*", "boxes without*", "no boxes*"]
# lines = [12]
# misconception = "result-of-integers"
# ///
import numpy as np


def iou(A, B):
    result = np.zeros((len(A), len(B)), dtype=A.dtype)
    for i, (ax1, ay1, ax2, ay2) in enumerate(A.tolist()):
        for j, (bx1, by1, bx2, by2) in enumerate(B.tolist()):
            width = max(0, min(ax2, bx2) - max(ax1, bx1))
            height = max(0, min(ay2, by2) - max(ay1, by1))
            shared = width * height
            union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - shared
            if union > 0:
                result[i, j] = shared / union
    return result
