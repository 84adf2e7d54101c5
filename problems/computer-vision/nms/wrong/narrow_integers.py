# /// expect
# outcome = "wrong-answer"
# fails = ["eight bits"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "the same point*", "random boxes"]
# lines = [12, 22, 23]
# misconception = "eight-bit-coordinates"
# ///
import numpy as np


def nms(boxes, scores, thr):
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size:
        i, order = order[0], order[1:]
        keep.append(int(i))
        left_top = np.maximum(boxes[i, :2], boxes[order, :2])
        right_bottom = np.minimum(boxes[i, 2:], boxes[order, 2:])
        meets = (right_bottom > left_top).all(axis=1)
        sides = right_bottom - left_top
        inter = np.where(meets, sides[:, 0] * sides[:, 1], 0)
        union = areas[i] + areas[order] - inter
        iou = np.divide(inter, union, out=np.zeros(len(order)), where=union > 0)
        order = order[iou <= thr]
    return keep
