# /// expect
# outcome = "wrong-answer"
# fails = ["exactly the threshold"]
# passes = ["two for one thing*", "the same boxes*", "a row of three*", "no boxes", "forty boxes*"]
# lines = [27]
# misconception = "threshold-counts-as-too-much"
# ///
import numpy as np


def iou(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    inter = w * h
    return inter / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inter)


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    order = list(np.argsort(-scores, kind="stable"))
    keep = []
    while order:
        best = order.pop(0)
        keep.append(int(best))
        order = [i for i in order if iou(boxes[best], boxes[i]) < thr]
    return keep
