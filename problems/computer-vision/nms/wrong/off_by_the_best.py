# /// expect
# outcome = "wrong-answer"
# fails = ["two for one thing*", "a row of three", "random boxes"]
# passes = ["no boxes"]
# lines = [26]
# misconception = "forgets-the-shift-by-one"
# ///
import numpy as np


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    x1, y1, x2, y2 = boxes.T
    areas = (x2 - x1) * (y2 - y1)
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size > 0:
        i = order[0]
        keep.append(int(i))
        rest = order[1:]
        w = np.minimum(x2[i], x2[rest]) - np.maximum(x1[i], x1[rest])
        h = np.minimum(y2[i], y2[rest]) - np.maximum(y1[i], y1[rest])
        inter = np.clip(w, 0, None) * np.clip(h, 0, None)
        union = areas[i] + areas[rest] - inter
        iou = np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)
        order = order[np.where(iou <= thr)[0]]
    return keep
