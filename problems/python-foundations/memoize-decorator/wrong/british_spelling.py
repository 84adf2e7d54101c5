# /// expect
# outcome = "missing-name"
# message = "memoize"
# lines = [9]
# ///
from functools import wraps


def memoise(f):
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
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
