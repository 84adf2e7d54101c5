# /// expect
# outcome = "missing-name"
# message = "iou"
# lines = [9]
# ///
import numpy as np


def box_iou(A, B):
    A, B = A.astype(float), B.astype(float)
    first = np.maximum(A[:, None, :2], B[:, :2])
    last = np.minimum(A[:, None, 2:], B[:, 2:])
    shared = np.clip(last - first, 0, None).prod(axis=2)
    areas = [(boxes[:, 2:] - boxes[:, :2]).prod(axis=1) for boxes in (A, B)]
    union = areas[0][:, None] + areas[1] - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
