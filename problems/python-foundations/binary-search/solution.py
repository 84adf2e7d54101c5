from collections.abc import Callable, Sequence
from typing import Any


def left(a: Sequence[Any], x: Any) -> int:
    """How many items of the sorted sequence are smaller than x: the first place where x may be put."""
    return first(len(a), lambda i: not a[i] < x)


def right(a: Sequence[Any], x: Any) -> int:
    """How many items of the sorted sequence are not larger than x: the last place where x may be put."""
    return first(len(a), lambda i: x < a[i])


def first(n: int, holds: Callable[[int], bool]) -> int:
    """The smallest of 0, …, n - 1 for which `holds`, else n; if it holds for one, it must hold for all larger ones."""
    low, high = 0, n  # it holds for nothing below low, and for all from high on
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low
