# /// expect
# outcome = "wrong-answer"
# fails = ["a pair*"]
# passes = ["the second time*", "keyword arguments are*", "the order of keywords*", "by position*", "every call is*"]
# lines = [19]
# misconception = "flat-key"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = args + tuple(sorted(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
