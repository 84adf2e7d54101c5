from collections.abc import Iterator
from typing import Any


def flatten(x: Any) -> Iterator[Any]:
    """Give the leaves of `x` in order, opening lists, tuples and iterators however deep they are nested."""
    opened = [iter([x])]  # the container being read is the last one; those around it wait below
    while opened:
        for item in opened[-1]:
            if isinstance(item, list | tuple | Iterator):
                opened.append(iter(item))
                break
            yield item
        else:
            opened.pop()
