# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes against three", "a cross"]
# passes = ["two boxes side by side", "a box and itself", "a small box*", "apart*", "boxes without*", "no boxes*"]
# lines = [16]
# misconception = "union-is-the-hull"
# ///
import numpy as np


def iou(A, B):
    A = A[:, None, :].astype(float)
    B = B[None, :, :].astype(float)

    inner = np.minimum(A[..., 2:], B[..., 2:]) - np.maximum(A[..., :2], B[..., :2])
    outer = np.maximum(A[..., 2:], B[..., 2:]) - np.minimum(A[..., :2], B[..., :2])

    inter = np.where(inner > 0, inner, 0).prod(-1)
    union = outer.prod(-1)
    union[union == 0] = 1
    return inter / union
