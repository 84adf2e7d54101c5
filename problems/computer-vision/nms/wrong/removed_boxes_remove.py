# /// expect
# outcome = "wrong-answer"
# fails = ["a row of three", "random boxes"]
# passes = ["two for one thing*", "the same boxes*", "a row of three, the middle*", "exactly*", "no boxes", "eight bits"]
# lines = [22]
# misconception = "removed-boxes-remove"
# ///
import numpy as np


def nms(boxes, scores, thr):
    order = np.argsort(-scores, kind="stable")
    b = boxes[order].astype(float)
    lo = np.maximum(b[:, None, :2], b[None, :, :2])
    hi = np.minimum(b[:, None, 2:], b[None, :, 2:])
    inter = np.clip(hi - lo, 0, None).prod(axis=2)
    area = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    union = area[:, None] + area[None, :] - inter
    iou = np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)
    # a box stays if no better one overlaps it too much
    better = np.tril(iou, k=-1)
    keep = ~(better > thr).any(axis=1)
    return [int(i) for i in order[keep]]
