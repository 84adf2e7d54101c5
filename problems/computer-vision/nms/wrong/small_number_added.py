# /// expect
# outcome = "wrong-answer"
# fails = ["tiny boxes"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "the same point*", "eight bits"]
# lines = [24]
# misconception = "a-little-in-the-denominator"
# ///
import numpy as np

EPS = 1e-5


def nms(boxes, scores, thr):
    x1, y1, x2, y2 = boxes.astype(float).T
    areas = (x2 - x1) * (y2 - y1)
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size > 0:
        i, rest = order[0], order[1:]
        keep.append(int(i))
        w = np.minimum(x2[i], x2[rest]) - np.maximum(x1[i], x1[rest])
        h = np.minimum(y2[i], y2[rest]) - np.maximum(y1[i], y1[rest])
        inter = np.maximum(w, 0) * np.maximum(h, 0)
        iou = inter / (areas[i] + areas[rest] - inter + EPS)
        order = rest[iou <= thr]
    return keep
