# /// expect
# outcome = "runtime-error"
# fails = ["two boxes against three", "two columns for one row"]
# passes = ["two boxes side by side", "a box and itself", "no boxes at all"]
# lines = [13]
# misconception = "table-is-square"
# ///
import numpy as np


def iou(A, B):
    n = len(A)
    result = np.zeros((n, n))
    for i in range(n):
        for j in range(len(B)):
            lo = np.maximum(A[i, :2].astype(float), B[j, :2])
            hi = np.minimum(A[i, 2:].astype(float), B[j, 2:])
            inter = np.prod(np.maximum(hi - lo, 0.0))
            a_sides = A[i, 2:].astype(float) - A[i, :2]
            b_sides = B[j, 2:].astype(float) - B[j, :2]
            union = np.prod(a_sides) + np.prod(b_sides) - inter
            if union > 0:
                result[i, j] = inter / union
    return result
