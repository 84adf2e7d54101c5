# /// expect
# outcome = "runtime-error"
# fails = ["no boxes"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "eight bits", "scores below zero"]
# lines = [21]
# misconception = "first-without-asking"
# ///
import numpy as np


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union else 0.0


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    order = np.argsort(-scores, kind="stable").tolist()
    keep = [order[0]]
    for i in order[1:]:
        if all(iou(boxes[i], boxes[k]) <= thr for k in keep):
            keep.append(i)
    return keep
