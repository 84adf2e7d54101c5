"""What the name says: the curve, with a point only where the score changes, and the area of its trapezoids."""

import numpy as np


def auc(y, score):
    order = np.argsort(score, kind="stable")[::-1]
    hits = np.cumsum(y[order] == 1)
    alarms = np.arange(1, len(y) + 1) - hits
    if len(y) == 0 or hits[-1] == 0 or alarms[-1] == 0:
        raise ValueError("the curve needs both classes")
    is_last = np.append(np.diff(score[order].astype(float)) != 0, True)
    height = np.concatenate([[0], hits[is_last]]) / hits[-1]
    along = np.concatenate([[0], alarms[is_last]]) / alarms[-1]
    return float(np.sum(np.diff(along) * (height[1:] + height[:-1])) / 2)
