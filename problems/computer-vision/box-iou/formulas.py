"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import area, iou

UNCHECKED = {
    r"|a \cup b| = 0": "names the case that is spoken of",
}


def _boxes(rng):
    """Two boxes that overlap, and the numbers of the cells of a fine grid that each covers."""
    corners = rng.integers(0, 20, (2, 2))
    sizes = rng.integers(20, 40, (2, 2))
    return np.concatenate([corners, corners + sizes], axis=1).astype(float)


def _cells(box):
    x1, y1, x2, y2 = box
    grid = np.arange(80) + 0.5
    return ((x1 < grid) & (grid < x2))[:, None] & ((y1 < grid) & (grid < y2))


def area_of_a_box(rng):
    r"""|a| = (x_2 - x_1)(y_2 - y_1)"""
    a, _ = _boxes(rng)
    yield area(a[None])[0], _cells(a).sum()


def length_in_common(rng):
    r"""\text{length}_x = \max\bigl(0,\ \min(x_2^a, x_2^b) - \max(x_1^a, x_1^b)\bigr)"""
    a, b = _boxes(rng)
    yield max(0, min(a[2], b[2]) - max(a[0], b[0])), (_cells(a) & _cells(b)).any(axis=1).sum()
    away = b + [100, 0, 100, 0]
    yield max(0, min(a[2], away[2]) - max(a[0], away[0])), 0


def intersection_over_union(rng):
    r"""\mathrm{IoU}(a, b) = \frac{|a \cap b|}{|a \cup b|} = \frac{|a \cap b|}{|a| + |b| - |a \cap b|}"""
    a, b = _boxes(rng)
    shared, union = (_cells(a) & _cells(b)).sum(), (_cells(a) | _cells(b)).sum()
    yield iou(a[None], b[None])[0, 0], shared / union
    yield union, area(a[None])[0] + area(b[None])[0] - shared
