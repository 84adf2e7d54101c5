# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes against three", "three rows for one column"]
# passes = ["two boxes side by side", "two columns for one row"]
# lines = [23]
# misconception = "returns-in-the-loop"
# ///
import numpy as np


def iou(A, B):
    out = np.zeros((len(A), len(B)))
    if out.size == 0:
        return out
    for i, a in enumerate(A.astype(float)):
        for j, b in enumerate(B.astype(float)):
            w = min(a[2], b[2]) - max(a[0], b[0])
            h = min(a[3], b[3]) - max(a[1], b[1])
            if w <= 0 or h <= 0:
                continue
            inter = w * h
            out[i, j] = inter / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inter)
        return out
