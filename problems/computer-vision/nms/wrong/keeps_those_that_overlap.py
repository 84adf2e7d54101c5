# /// expect
# outcome = "wrong-answer"
# fails = ["two for one thing*", "a row of three*", "exactly*", "diagonal*"]
# passes = ["no boxes"]
# lines = [26]
# misconception = "keeps-the-wrong-side"
# ///
import numpy as np


def overlap(box, others):
    w = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    h = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    inter = np.clip(w, 0, None) * np.clip(h, 0, None)
    union = np.prod(box[2:] - box[:2]) + np.prod(others[:, 2:] - others[:, :2], axis=1) - inter
    return inter / np.where(union > 0, union, 1)


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    order = np.argsort(-scores, kind="stable")
    kept = []
    while order.size:
        kept.append(int(order[0]))
        others = order[1:]
        order = others[overlap(boxes[order[0]], boxes[others]) > thr]
    return kept
