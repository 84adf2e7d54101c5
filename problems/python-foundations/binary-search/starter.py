from collections.abc import Sequence
from typing import Any


def left(a: Sequence[Any], x: Any) -> int:
    """How many items of the sorted sequence are smaller than x: the first place where x may be put."""
    raise NotImplementedError


def right(a: Sequence[Any], x: Any) -> int:
    """How many items of the sorted sequence are not larger than x: the last place where x may be put."""
    raise NotImplementedError
