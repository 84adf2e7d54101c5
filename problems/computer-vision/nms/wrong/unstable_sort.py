# /// expect
# outcome = "wrong-answer"
# fails = ["forty boxes*"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "eight bits", "scores below zero"]
# lines = [14]
# misconception = "sort-is-not-stable"
# ///
import numpy as np


def nms(boxes, scores, thr):
    boxes = boxes.astype(np.float64)
    areas = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    order = np.argsort(-scores)
    keep = []
    while order.size > 0:
        i, order = order[0], order[1:]
        keep.append(int(i))
        lo = np.maximum(boxes[i, :2], boxes[order, :2])
        hi = np.minimum(boxes[i, 2:], boxes[order, 2:])
        inter = np.prod(np.clip(hi - lo, 0, None), axis=1)
        union = areas[i] + areas[order] - inter
        order = order[inter <= thr * union]
    return keep
