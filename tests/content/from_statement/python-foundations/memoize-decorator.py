from collections.abc import Callable
from functools import wraps
from typing import Any


def memoize(f: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function like `f` that remembers answers, with `cache_info()` giving (hits, misses)."""
    memory: dict[Any, Any] = {}
    unknown = object()  # no answer of f is this object; None may be one
    hits = misses = 0

    @wraps(f)
    def remembering(*args: Any, **kwargs: Any) -> Any:
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        answer = memory.get(key, unknown)
        if answer is not unknown:
            hits += 1
            return answer
        misses += 1
        answer = f(*args, **kwargs)
        memory[key] = answer
        return answer

    def cache_info() -> tuple[int, int]:
        return hits, misses

    remembering.cache_info = cache_info  # type: ignore[attr-defined]
    return remembering
