# /// expect
# outcome = "time-limit"
# fails = ["an exception reaches*", "a failed call*"]
# passes = ["the second time*", "hits and misses", "None is*", "keyword arguments are*", "two functions*"]
# lines = [24, 27, 28]
# misconception = "tries-until-it-works"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        while key not in memory:
            try:
                memory[key] = f(*args, **kwargs)
            except Exception:
                pass  # do not remember it, try again
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
