# /// expect
# outcome = "wrong-answer"
# fails = ["a cross"]
# passes = ["two boxes side by side", "a box and itself", "apart*", "touching*", "no boxes*", "a small box*"]
# lines = [22]
# misconception = "corner-must-lie-inside"
# ///
import numpy as np


def has_corner_in(a, b):
    """Whether a corner of a lies in b."""
    return any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for x in (a[0], a[2]) for y in (a[1], a[3]))


def iou(A, B):
    A = A.astype(float)
    B = B.astype(float)
    scores = np.zeros((len(A), len(B)))
    for i, a in enumerate(A):
        for j, b in enumerate(B):
            if not (has_corner_in(a, b) or has_corner_in(b, a)):
                continue
            w = min(a[2], b[2]) - max(a[0], b[0])
            h = min(a[3], b[3]) - max(a[1], b[1])
            union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
            if union > 0:
                scores[i, j] = w * h / union
    return scores
