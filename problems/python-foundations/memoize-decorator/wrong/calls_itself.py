# /// expect
# outcome = "runtime-error"
# fails = ["the second time*", "hits and misses", "no arguments*"]
# passes = ["the name is kept", "nothing is asked*"]
# lines = [24]
# misconception = "calls-itself"
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
        memory[key] = inner(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
