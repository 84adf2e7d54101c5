# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes against three", "random boxes"]
# passes = ["no boxes*"]
# lines = [18]
# misconception = "column-mixed-up"
# ///
import numpy as np


def iou(A, B):
    A, B = A.astype("float64"), B.astype("float64")
    out = np.zeros((len(A), len(B)))
    for i, a in enumerate(A):
        x_left = np.maximum(a[0], B[:, 0])
        y_top = np.maximum(a[1], B[:, 1])
        x_right = np.minimum(a[2], B[:, 2])
        y_bottom = np.minimum(a[3], B[:, 2])
        inter = np.maximum(x_right - x_left, 0) * np.maximum(y_bottom - y_top, 0)
        union = (a[2] - a[0]) * (a[3] - a[1]) + (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1]) - inter
        ok = union > 0
        out[i, ok] = inter[ok] / union[ok]
    return out
