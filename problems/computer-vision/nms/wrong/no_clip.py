# /// expect
# outcome = "wrong-answer"
# fails = ["diagonal neighbours", "random boxes"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes"]
# lines = [18]
# misconception = "overlap-of-strangers"
# ///
import numpy as np


def area(b):
    return (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])


def ious(box, boxes):
    corner = np.maximum(box[:2], boxes[:, :2])
    other = np.minimum(box[2:], boxes[:, 2:])
    inter = area(np.hstack([corner, other]))
    union = area(box) + area(boxes) - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union != 0)


def nms(boxes, scores, thr):
    boxes = boxes.astype(np.float64)
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size > 0:
        best = order[0]
        keep.append(int(best))
        order = order[1:][ious(boxes[best], boxes[order[1:]]) <= thr]
    return keep
