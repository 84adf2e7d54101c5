# /// expect
# outcome = "wrong-answer"
# fails = ["scores below zero"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "forty boxes*", "eight bits"]
# lines = [23, 26, 27]
# misconception = "removed-marked-by-a-score"
# ///
import numpy as np


def overlap(box, others):
    lo = np.maximum(box[:2], others[:, :2])
    hi = np.minimum(box[2:], others[:, 2:])
    inter = np.clip(hi - lo, 0, None).prod(axis=1)
    union = (box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(axis=1) - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    left = scores.astype(float)
    keep = []
    while (left > -1).any():
        best = int(left.argmax())
        keep.append(best)
        left[overlap(boxes[best], boxes) > thr] = -1
        left[best] = -1
    return keep
