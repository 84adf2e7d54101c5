# /// expect
# outcome = "wrong-answer"
# fails = ["no boxes in A", "no boxes at all"]
# passes = ["two boxes*", "no boxes in B", "boxes without*", "eight-bit*", "*test_*"]
# lines = [21]
# misconception = "lost-columns"
# ///
import numpy as np


def pair(a, b):
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = width * height
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    return np.array([[pair(a, b) for b in B] for a in A])
