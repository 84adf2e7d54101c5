"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import nms, overlaps


def squares(box):
    """The unit squares of a box on a grid."""
    return {(x, y) for x in range(box[0], box[2]) for y in range(box[1], box[3])}


def intersection_over_union(rng):
    r"""\mathrm{IoU}(a, b) = \frac{|a \cap b|}{|a| + |b| - |a \cap b|}"""
    a, b = np.sort(rng.integers(0, 7, size=(2, 2, 2)), axis=1).reshape(2, 4) + [0, 0, 1, 1]
    shared = len(squares(a) & squares(b))
    yield (
        overlaps(a.astype(float), b[None].astype(float))[0],
        shared / (len(squares(a)) + len(squares(b)) - shared),
    )
    yield len(squares(a) | squares(b)), len(squares(a)) + len(squares(b)) - shared


def more_than_the_threshold_goes():
    r"""\mathrm{IoU}(b_k, b_j) > \tau"""
    boxes, scores = np.array([[0, 0, 3, 1], [1, 0, 4, 1]]), np.array([0.9, 0.8])
    for thr in (0.3, 0.49, 0.5, 0.51, 0.9):
        yield nms(boxes, scores, thr) == [0], bool(overlaps(boxes[0], boxes[1:])[0] > thr)


def pairs_without_order():
    r"""n(n - 1)/2"""
    for n in range(6):
        yield sum(1 for i in range(n) for _ in range(i)), n * (n - 1) / 2
