# /// expect
# outcome = "wrong-answer"
# fails = ["two for one thing*", "a row of three*", "random boxes"]
# passes = ["no boxes"]
# lines = [17]
# misconception = "ints-of-numpy"
# ///
import numpy as np


def nms(boxes, scores, thr):
    boxes = boxes.astype(np.float64)
    order = np.argsort(-scores, kind="stable")
    keep = []
    while len(order):
        i = order[0]
        keep.append(i)
        others = boxes[order[1:]]
        size = np.minimum(boxes[i, 2:], others[:, 2:]) - np.maximum(boxes[i, :2], others[:, :2])
        inter = np.prod(np.clip(size, 0, None), axis=1)
        area = np.prod(boxes[i, 2:] - boxes[i, :2])
        union = area + np.prod(others[:, 2:] - others[:, :2], axis=1) - inter
        union[union == 0] = 1
        order = order[1:][inter / union <= thr]
    return keep
