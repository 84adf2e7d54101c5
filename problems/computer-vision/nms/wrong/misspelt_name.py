# /// expect
# outcome = "missing-name"
# message = "nms"
# lines = [9]
# ///
import numpy as np


def non_max_suppression(boxes, scores, thr):
    boxes = boxes.astype(float)
    order = np.argsort(-scores, kind="stable")
    keep = []
    while order.size:
        i, order = order[0], order[1:]
        keep.append(int(i))
        size = np.minimum(boxes[i, 2:], boxes[order, 2:]) - np.maximum(boxes[i, :2], boxes[order, :2])
        inter = np.clip(size, 0, None).prod(axis=1)
        areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
        order = order[inter <= thr * (areas[i] + areas[order] - inter)]
    return keep
