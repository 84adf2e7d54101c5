"""On integer coordinates a box is a set of unit squares, and its area is how many there are."""

import numpy as np
import pytest
from solution import iou

SIZE = 9


def squares(box):
    """The unit squares that lie in the box."""
    x1, y1, x2, y2 = box.tolist()
    return {(x, y) for x in range(x1, x2) for y in range(y1, y2)}


def quotient(a, b):
    """The IoU of two sets, by counting."""
    return len(a & b) / len(a | b) if a | b else 0.0


def draw(rng, count):
    """Boxes with corners on a small grid, some without area."""
    corners = rng.integers(0, SIZE, size=(count, 2, 2))
    return np.sort(corners, axis=1).reshape(count, 4)


@pytest.mark.parametrize("seed", range(3))
def test_counts_squares(seed):
    rng = np.random.default_rng(seed)
    A, B = draw(rng, 12), draw(rng, 9)
    expected = [[quotient(squares(a), squares(b)) for b in B] for a in A]
    np.testing.assert_allclose(iou(A, B), expected, rtol=1e-12, atol=0)


def test_a_grid_of_tiles_shares_nothing():
    tiles = np.array([[x, y, x + 2, y + 3] for x in (0, 2, 4) for y in (0, 3)])
    np.testing.assert_array_equal(iou(tiles, tiles), np.eye(6))
