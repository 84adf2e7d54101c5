# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes side by side", "no boxes at all", "random boxes"]
# lines = [19]
# misconception = "prints-instead-of-returning"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.clip(last - first, 0, None).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    union = area_a[:, None] + area_b - shared
    result = np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
    print(result)
