# /// expect
# outcome = "wrong-answer"
# fails = ["far apart in eight bits"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "the same point*", "eight bits", "random boxes"]
# lines = [14]
# misconception = "eight-bit-coordinates"
# ///
import numpy as np


def overlaps(box, others):
    first = np.maximum(box[:2], others[:, :2])
    last = np.minimum(box[2:], others[:, 2:])
    sides = np.maximum(last - first, 0)
    shared = sides.prod(axis=1, dtype=float)
    areas = (others[:, 2:] - others[:, :2]).prod(axis=1, dtype=float)
    union = (box[2:] - box[:2]).prod(dtype=float) + areas - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


def nms(boxes, scores, thr):
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size:
        best, order = order[0], order[1:]
        keep.append(int(best))
        order = order[overlaps(boxes[best], boxes[order]) <= thr]
    return keep
