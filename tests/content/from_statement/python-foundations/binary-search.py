from collections.abc import Sequence
from typing import Any


def left(a: Sequence[Any], x: Any) -> int:
    """How many items of the sorted sequence are smaller than x: the first place where x may be put."""
    lo, hi = 0, len(a)  # everything in front of lo is smaller than x, nothing from hi on is
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def right(a: Sequence[Any], x: Any) -> int:
    """How many items of the sorted sequence are not larger than x: the last place where x may be put."""
    lo, hi = 0, len(a)  # everything in front of lo is at most x, nothing from hi on is
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] <= x:
            lo = mid + 1
        else:
            hi = mid
    return lo
