# /// expect
# outcome = "runtime-error"
# fails = ["two boxes against three", "random boxes"]
# lines = [13, 14, 15, 16]
# misconception = "max-of-arrays"
# ///
import numpy as np


def iou(A, B):
    a = A.astype(float)[:, None, :]
    b = B.astype(float)[None, :, :]
    left = max(a[..., 0], b[..., 0])
    top = max(a[..., 1], b[..., 1])
    right = min(a[..., 2], b[..., 2])
    bottom = min(a[..., 3], b[..., 3])
    shared = np.clip(right - left, 0, None) * np.clip(bottom - top, 0, None)
    size_a = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1])
    size_b = (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])
    union = size_a + size_b - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
