# /// expect
# outcome = "wrong-answer"
# fails = ["a row of three, the middle one best"]
# passes = ["two for one thing*", "a row of three", "exactly*", "no boxes", "eight bits", "scores below zero"]
# lines = [26, 28]
# misconception = "removes-while-walking"
# ///
import numpy as np


def iou(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    rest = np.argsort(-scores, kind="stable").tolist()
    keep = []
    while rest:
        best = rest.pop(0)
        keep.append(best)
        for j in rest:
            if iou(boxes[best], boxes[j]) > thr:
                rest.remove(j)
    return keep
