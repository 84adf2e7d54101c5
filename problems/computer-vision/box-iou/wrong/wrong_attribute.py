# /// expect
# outcome = "runtime-error"
# fails = ["two boxes side by side", "no boxes at all"]
# lines = [11, 12, 13]
# misconception = "attribute-called-otherwise"
# ///
import numpy as np


def iou(A, B):
    result = np.zeros((A.length, B.length))
    for i in range(A.length):
        for j in range(B.length):
            (ax, ay, au, av), (bx, by, bu, bv) = A[i].tolist(), B[j].tolist()
            inter = max(min(au, bu) - max(ax, bx), 0) * max(min(av, bv) - max(ay, by), 0)
            union = (au - ax) * (av - ay) + (bu - bx) * (bv - by) - inter
            result[i, j] = inter / union if union else 0
    return result
