# /// expect
# outcome = "wrong-answer"
# fails = ["two for one thing*", "the same boxes*", "scores below zero"]
# passes = ["a row of three", "exactly*", "no boxes"]
# lines = [26]
# misconception = "ranks-for-rows"
# ///
import numpy as np


def overlap(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union > 0 else 0.0


def nms(boxes, scores, thr):
    order = np.argsort(-scores, kind="stable")
    boxes = boxes[order].astype(float)
    removed = set()
    kept = []
    for i in range(len(boxes)):
        if i in removed:
            continue
        kept.append(i)
        for j in range(i + 1, len(boxes)):
            if overlap(boxes[i], boxes[j]) > thr:
                removed.add(j)
    return kept
