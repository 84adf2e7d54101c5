# /// expect
# outcome = "wrong-answer"
# fails = ["apart along x", "apart along y"]
# passes = ["two boxes side by side", "touching*", "no boxes*"]
# lines = [12]
# misconception = "gap-as-overlap"
# ///
import numpy as np


def area(x1, y1, x2, y2):
    return abs(x2 - x1) * abs(y2 - y1)


def iou(A, B):
    out = np.zeros((A.shape[0], B.shape[0]))
    for i in range(A.shape[0]):
        for j in range(B.shape[0]):
            a, b = A[i].astype(float), B[j].astype(float)
            inter = area(max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
            union = area(*a) + area(*b) - inter
            if union > 0:
                out[i, j] = inter / union
    return out
