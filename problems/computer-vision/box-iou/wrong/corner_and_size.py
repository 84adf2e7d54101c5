# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes against three", "negative coordinates"]
# passes = ["no boxes*", "the same both ways"]
# lines = [15, 16, 18]
# misconception = "corner-and-size"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    x1 = np.maximum(A[:, None, 0], B[:, 0])
    y1 = np.maximum(A[:, None, 1], B[:, 1])
    x2 = np.minimum(A[:, None, 0] + A[:, None, 2], B[:, 0] + B[:, 2])
    y2 = np.minimum(A[:, None, 1] + A[:, None, 3], B[:, 1] + B[:, 3])
    shared = np.clip(x2 - x1, 0, None) * np.clip(y2 - y1, 0, None)
    union = (A[:, 2] * A[:, 3])[:, None] + B[:, 2] * B[:, 3] - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
