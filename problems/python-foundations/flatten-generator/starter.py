from collections.abc import Iterator
from typing import Any


def flatten(x: Any) -> Iterator[Any]:
    """Give the leaves of `x` in order, opening lists, tuples and iterators however deep they are nested."""
    raise NotImplementedError
