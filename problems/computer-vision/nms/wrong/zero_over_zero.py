# /// expect
# outcome = "wrong-answer"
# fails = ["the same point*"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "eight bits"]
# lines = [24, 25]
# misconception = "nan-is-not-below"
# ///
import numpy as np


def nms(boxes, scores, thr):
    x1, y1, x2, y2 = boxes.astype(float).T
    areas = (x2 - x1) * (y2 - y1)
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size > 0:
        i = order[0]
        keep.append(int(i))
        xx1 = np.maximum(x1[i], x1[order[1:]])
        yy1 = np.maximum(y1[i], y1[order[1:]])
        xx2 = np.minimum(x2[i], x2[order[1:]])
        yy2 = np.minimum(y2[i], y2[order[1:]])
        inter = np.maximum(0.0, xx2 - xx1) * np.maximum(0.0, yy2 - yy1)
        ovr = inter / (areas[i] + areas[order[1:]] - inter)
        inds = np.where(ovr <= thr)[0]
        order = order[inds + 1]
    return keep
