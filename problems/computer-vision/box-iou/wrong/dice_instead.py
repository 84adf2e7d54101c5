# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes side by side", "a small box inside a large one"]
# passes = ["a box and itself", "apart*", "touching*", "boxes without*", "between*", "the same both ways"]
# lines = [26]
# misconception = "dice-for-iou"
# ///
import numpy as np


def sizes(boxes):
    return np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)


def intersections(A, B):
    low = np.maximum(A[:, np.newaxis, :2], B[np.newaxis, :, :2])
    high = np.minimum(A[:, np.newaxis, 2:], B[np.newaxis, :, 2:])
    return np.prod(np.maximum(high - low, 0), axis=-1)


def iou(A, B):
    A, B = A.astype(float), B.astype(float)
    inter = intersections(A, B)
    total = np.add.outer(sizes(A), sizes(B))
    total[total == 0] = 1
    return 2 * inter / total
