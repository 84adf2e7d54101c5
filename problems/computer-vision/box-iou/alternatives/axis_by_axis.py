"""One dimension at a time: overlaps along x and along y as two tables, and no array of three axes."""

import numpy as np


def overlap(a_from, a_to, b_from, b_to):
    """For intervals as columns and intervals as rows, the length that each pair shares."""
    return np.clip(np.minimum.outer(a_to, b_to) - np.maximum.outer(a_from, b_from), 0, None)


def iou(A, B):
    ax1, ay1, ax2, ay2 = np.array(A, dtype=float).T
    bx1, by1, bx2, by2 = np.array(B, dtype=float).T
    shared = overlap(ax1, ax2, bx1, bx2) * overlap(ay1, ay2, by1, by2)
    union = np.add.outer((ax2 - ax1) * (ay2 - ay1), (bx2 - bx1) * (by2 - by1)) - shared
    return shared / np.where(union == 0, 1.0, union)
