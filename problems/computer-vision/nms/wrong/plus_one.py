# /// expect
# outcome = "wrong-answer"
# fails = ["exactly*"]
# passes = ["two for one thing*", "the same boxes*", "a row of three*", "no boxes", "diagonal*"]
# lines = [14, 21, 22]
# misconception = "counts-pixels"
# ///
import numpy as np


def nms(dets, scores, thresh):
    dets = dets.astype(float)
    x1, y1, x2, y2 = dets[:, 0], dets[:, 1], dets[:, 2], dets[:, 3]
    areas = (x2 - x1 + 1) * (y2 - y1 + 1)
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size > 0:
        i = order[0]
        keep.append(int(i))
        rest = order[1:]
        w = np.maximum(0.0, np.minimum(x2[i], x2[rest]) - np.maximum(x1[i], x1[rest]) + 1)
        h = np.maximum(0.0, np.minimum(y2[i], y2[rest]) - np.maximum(y1[i], y1[rest]) + 1)
        inter = w * h
        ovr = inter / (areas[i] + areas[rest] - inter)
        order = rest[ovr <= thresh]
    return keep
