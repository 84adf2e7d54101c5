from collections.abc import Callable
from functools import wraps
from typing import Any


def memoize(f: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function like `f` that remembers answers, with `cache_info()` giving (hits, misses)."""
    answers: dict[object, Any] = {}
    hits = misses = 0

    @wraps(f)
    def remembering(*args: Any, **kwargs: Any) -> Any:
        nonlocal hits, misses
        key = args, frozenset(kwargs.items())
        if key in answers:
            hits += 1
            return answers[key]
        misses += 1
        answers[key] = answer = f(*args, **kwargs)
        return answer

    def cache_info() -> tuple[int, int]:
        return hits, misses

    remembering.cache_info = cache_info  # type: ignore[attr-defined]
    return remembering
