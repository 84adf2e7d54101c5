"""A box-iou whose numbers are off by a quarter in all columns but the first: what is shown where arrays differ."""

from __future__ import annotations

from typing import Final

__all__ = ["WRONG_NUMBERS"]

WRONG_NUMBERS: Final = """\
# etude: computer-vision/box-iou
import numpy as np


def iou(A, B):
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.clip(last - first, 0, None).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    result = shared / np.maximum(area_a[:, None] + area_b - shared, 1)
    result[:, 1:] += 0.25
    return result
"""
