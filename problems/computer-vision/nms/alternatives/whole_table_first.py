"""All overlaps in one table beforehand, then a walk down the ranks that strikes rows out."""

import numpy as np


def table(boxes):
    x1, y1, x2, y2 = boxes.T
    width = np.clip(np.minimum.outer(x2, x2) - np.maximum.outer(x1, x1), 0, None)
    height = np.clip(np.minimum.outer(y2, y2) - np.maximum.outer(y1, y1), 0, None)
    shared = width * height
    areas = (x2 - x1) * (y2 - y1)
    union = np.add.outer(areas, areas) - shared
    return shared / np.where(union > 0, union, 1.0)


def nms(boxes, scores, thr):
    ranks = np.lexsort((np.arange(len(scores)), -scores))
    clashes = table(boxes[ranks].astype(np.float64)) > thr
    alive = np.ones(len(ranks), dtype=bool)
    for rank in range(len(ranks)):
        if alive[rank]:
            alive[rank + 1 :] &= ~clashes[rank, rank + 1 :]
    return ranks[alive].tolist()
