from collections.abc import Iterator
from typing import Any


def _opened(x: Any) -> Any:
    """An iterator over the container x, or None if x is a leaf."""
    if hasattr(type(x), "__next__"):
        return x  # an iterator already keeps its own place
    if isinstance(x, (list, tuple)):
        return iter(x)
    return None


def flatten(x: Any) -> Iterator[Any]:
    """Give the leaves of `x` in order, opening lists, tuples and iterators however deep they are nested."""
    place = _opened(x)
    if place is None:
        yield x
        return
    desk = [place]  # the containers being read, the innermost last
    while desk:
        try:
            item = next(desk[-1])
        except StopIteration:
            desk.pop()
            continue
        place = _opened(item)
        if place is None:
            yield item
        else:
            desk.append(place)
