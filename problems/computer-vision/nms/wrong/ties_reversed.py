# /// expect
# outcome = "wrong-answer"
# fails = ["forty boxes*", "random boxes"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "eight bits", "scores below zero"]
# lines = [15]
# misconception = "ties-reversed"
# ///
import numpy as np


def nms(boxes, scores, thr):
    boxes = boxes.astype(np.float64)
    x1, y1, x2, y2 = boxes[:, 0], boxes[:, 1], boxes[:, 2], boxes[:, 3]
    areas = (x2 - x1) * (y2 - y1)
    order = scores.argsort()[::-1]
    keep = []
    while order.size > 0:
        i = order[0]
        keep.append(int(i))
        rest = order[1:]
        w = np.maximum(0.0, np.minimum(x2[i], x2[rest]) - np.maximum(x1[i], x1[rest]))
        h = np.maximum(0.0, np.minimum(y2[i], y2[rest]) - np.maximum(y1[i], y1[rest]))
        inter = w * h
        union = areas[i] + areas[rest] - inter
        ovr = np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)
        order = rest[ovr <= thr]
    return keep
