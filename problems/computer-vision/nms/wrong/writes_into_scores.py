# /// expect
# outcome = "wrong-answer"
# fails = ["two for one thing*", "scores below zero", "random boxes"]
# passes = ["no boxes"]
# lines = [29]
# misconception = "writes-into-the-scores"
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
    keep = []
    for _ in range(len(boxes)):
        best = int(np.argmax(scores))
        if scores[best] == -np.inf:
            break
        keep.append(best)
        for j in range(len(boxes)):
            if j == best or iou(boxes[best], boxes[j]) > thr:
                scores[j] = -np.inf
    return keep
