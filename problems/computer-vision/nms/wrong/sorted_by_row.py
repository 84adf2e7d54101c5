# /// expect
# outcome = "wrong-answer"
# fails = ["the same boxes*", "forty boxes*", "diagonal*"]
# passes = ["two for one thing*", "a row of three*", "exactly*", "no boxes", "eight bits"]
# lines = [25]
# misconception = "sorted-by-row"
# ///
import numpy as np


def nms(boxes, scores, thr):
    boxes = boxes.astype(float)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    alive = np.ones(len(boxes), dtype=bool)
    done = np.zeros(len(boxes), dtype=bool)
    while (alive & ~done).any():
        best = int(np.argmax(np.where(alive & ~done, scores, -np.inf)))
        done[best] = True
        w = np.minimum(boxes[best, 2], boxes[:, 2]) - np.maximum(boxes[best, 0], boxes[:, 0])
        h = np.minimum(boxes[best, 3], boxes[:, 3]) - np.maximum(boxes[best, 1], boxes[:, 1])
        inter = np.where((w > 0) & (h > 0), w * h, 0.0)
        union = area[best] + area - inter
        iou = inter / np.where(union > 0, union, 1.0)
        alive &= (iou <= thr) | done
    return np.flatnonzero(alive).tolist()
