# /// expect
# outcome = "wrong-answer"
# fails = ["apart along both axes"]
# passes = ["two boxes side by side", "apart along x", "apart along y", "touching*", "no boxes*"]
# lines = [17]
# misconception = "overlap-of-strangers"
# ///
import numpy as np


def box_area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def single_iou(a, b):
    inter_box = [max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])]
    inter = max(0.0, box_area(inter_box))
    union = box_area(a) + box_area(b) - inter
    return inter / union if union != 0 else 0.0


def iou(A, B):
    result = np.zeros((len(A), len(B)))
    for i, a in enumerate(A.astype(float)):
        for j, b in enumerate(B.astype(float)):
            result[i][j] = single_iou(a, b)
    return result
