# /// expect
# outcome = "runtime-error"
# fails = ["the second time*", "hits and misses", "no arguments*"]
# passes = ["the name is kept", "nothing is asked*"]
# line = 23
# lines = [18, 23]
# misconception = "missing-nonlocal"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
