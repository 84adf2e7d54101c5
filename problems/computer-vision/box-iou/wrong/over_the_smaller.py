# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes side by side", "a small box inside a large one"]
# passes = ["a box and itself", "apart*", "boxes without*", "between*", "every box with*"]
# lines = [18, 19]
# misconception = "over-the-smaller-box"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.clip(last - first, 0, None).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    smaller = np.minimum(area_a[:, None], area_b)
    return np.divide(shared, smaller, out=np.zeros_like(shared), where=smaller > 0)
