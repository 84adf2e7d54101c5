"""What the answer promises: those who stay get along, and whoever went had a better one to blame."""

from itertools import pairwise

import numpy as np
import pytest
from solution import nms


def iou(a, b):
    """The IoU of two boxes on a grid, by counting unit squares."""
    a, b = ({(x, y) for x in range(x1, x2) for y in range(y1, y2)} for x1, y1, x2, y2 in (a, b))
    return len(a & b) / len(a | b) if a | b else 0.0


@pytest.mark.parametrize(("seed", "thr"), [(0, 0.15), (1, 0.35), (2, 0.55)])
def test_kept_and_gone(seed, thr):
    rng = np.random.default_rng(seed)
    boxes = np.sort(rng.integers(0, 9, size=(25, 2, 2)), axis=1).reshape(25, 4)
    scores = rng.integers(0, 12, size=25) / 4
    kept = nms(boxes, scores, thr)
    rank = {index: place for place, index in enumerate(kept)}
    assert len(rank) == len(kept)
    for index, box in enumerate(boxes.tolist()):
        better = [k for k in kept if (-scores[k], k) < (-scores[index], index)]
        blamed = [k for k in better if iou(boxes[k].tolist(), box) > thr]
        assert (index in rank) == (blamed == [])
    order = [(-scores[index], index) for index in kept]
    assert all(earlier < later for earlier, later in pairwise(order))
