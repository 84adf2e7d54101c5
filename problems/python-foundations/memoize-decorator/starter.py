from collections.abc import Callable
from typing import Any


def memoize(f: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function like `f` that remembers answers, with `cache_info()` giving (hits, misses)."""
    raise NotImplementedError
