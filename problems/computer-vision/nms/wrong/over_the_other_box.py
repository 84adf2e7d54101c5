# /// expect
# outcome = "wrong-answer"
# fails = ["the same boxes*", "random boxes"]
# passes = ["two for one thing*", "a row of three*", "no boxes", "diagonal*"]
# lines = [24]
# misconception = "over-the-other-box"
# ///
import numpy as np


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    order = np.argsort(-scores, kind="stable")
    pick = []
    while len(order) > 0:
        i, order = order[0], order[1:]
        pick.append(int(i))
        xx1 = np.maximum(boxes[i, 0], boxes[order, 0])
        yy1 = np.maximum(boxes[i, 1], boxes[order, 1])
        xx2 = np.minimum(boxes[i, 2], boxes[order, 2])
        yy2 = np.minimum(boxes[i, 3], boxes[order, 3])
        inter = np.maximum(0, xx2 - xx1) * np.maximum(0, yy2 - yy1)
        overlap = np.divide(inter, area[order], out=np.zeros_like(inter), where=area[order] > 0)
        order = order[overlap <= thr]
    return pick
