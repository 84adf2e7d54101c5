# /// expect
# outcome = "wrong-answer"
# fails = ["two for one thing*", "no boxes"]
# lines = [23]
# misconception = "boxes-returned"
# ///
import numpy as np


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union > 0 else 0.0


def nms(boxes, scores, thr):
    f = boxes.astype(float)
    keep = []
    for i in np.argsort(-scores, kind="stable"):
        if all(iou(f[i], f[k]) <= thr for k in keep):
            keep.append(i)
    return boxes[keep]
