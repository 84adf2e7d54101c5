# /// expect
# outcome = "wrong-answer"
# fails = ["two for one thing*", "the same boxes*", "a row of three", "random boxes"]
# passes = ["no boxes"]
# lines = [25]
# misconception = "worst-first"
# ///
import numpy as np


def box_iou(box, boxes):
    x1 = np.maximum(box[0], boxes[:, 0])
    y1 = np.maximum(box[1], boxes[:, 1])
    x2 = np.minimum(box[2], boxes[:, 2])
    y2 = np.minimum(box[3], boxes[:, 3])
    inter = np.clip(x2 - x1, 0, None) * np.clip(y2 - y1, 0, None)
    area = (box[2] - box[0]) * (box[3] - box[1])
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    union = area + areas - inter
    return inter / np.where(union == 0, 1, union)


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    order = np.argsort(scores, kind="stable")
    keep = []
    while len(order) > 0:
        best = order[0]
        keep.append(int(best))
        rest = order[1:]
        order = rest[box_iou(boxes[best], boxes[rest]) <= thr]
    return keep
