# /// expect
# outcome = "wrong-answer"
# fails = ["random boxes"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "diagonal*"]
# lines = [25]
# misconception = "one-round-only"
# ///
import numpy as np


def overlap(box, others):
    lo = np.maximum(box[:2], others[:, :2])
    hi = np.minimum(box[2:], others[:, 2:])
    inter = np.clip(hi - lo, 0, None).prod(axis=1)
    union = (box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(axis=1) - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)


def nms(boxes, scores, thr):
    if len(boxes) == 0:
        return []
    boxes = boxes.astype(float)
    order = np.argsort(-scores, kind="stable")
    best, others = order[0], order[1:]
    return [int(best), *others[overlap(boxes[best], boxes[others]) <= thr].tolist()]
